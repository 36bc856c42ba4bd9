using Invitations.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Invitations.Web.SignIn;

/// <summary>The two forms that set and clear the cookie; a circuit cannot.</summary>
public static class SignInEndpoints
{
    internal const string Page = "/sign-in";
    internal const string FirstAdministratorPage = "/first-administrator";
    internal const string ReturnKey = "returnUrl";
    internal const string FailureKey = "failed";

    /// <summary>Maps them.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        // Antiforgery is asked for by hand, so that an old page leads back to the form with words and not to a bare 400.
        app.MapPost("/account/sign-in", SignIn).AllowAnonymous().DisableAntiforgery();
        app.MapPost("/account/sign-out", SignOut).AllowAnonymous().DisableAntiforgery();
    }

    /// <summary>While nobody has an account, every page leads to the one that makes the first.</summary>
    public static IApplicationBuilder UseFirstAdministrator(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var path = context.Request.Path;
        var isPage = context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (isPage && path != FirstAdministratorPage && await context.RequestServices.GetRequiredService<FirstAdministrator>().IsMissingAsync(context.RequestAborted))
        {
            context.Response.Redirect(FirstAdministratorPage);
            return;
        }

        await next(context);
    });

    private static async Task<IResult> SignIn(
        HttpContext context, IAntiforgery antiforgery, SignInManager<Account> signIn,
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? returnUrl)
    {
        var back = ReturnAddress.Safe(returnUrl);
        if (!await antiforgery.IsRequestValidAsync(context)) return Again(SignInFailure.Expired, back);

        var result = await signIn.PasswordSignInAsync(userName?.Trim() ?? "", password ?? "", isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await SpeakTheirLanguageAsync(context, signIn, userName!.Trim());
            return Results.LocalRedirect(back);
        }

        return Again(result.IsLockedOut ? SignInFailure.Locked : SignInFailure.Wrong, back);
    }

    // What they chose on the page they come from, and keep; otherwise a language chosen on another machine is theirs on this one too.
    private static async Task SpeakTheirLanguageAsync(HttpContext context, SignInManager<Account> signIn, string userName)
    {
        var account = await signIn.UserManager.FindByNameAsync(userName);
        if (LanguageRegistration.TakeChoice(context) is { } chosen)
        {
            LanguageRegistration.Remember(context, chosen);
            await LanguageRegistration.KeepAsync(context, account!.EmployeeId, chosen);
        }
        else if (await context.RequestServices.GetRequiredService<LanguageOf>()(account!.EmployeeId) is { } language) LanguageRegistration.Remember(context, language);
    }

    private static async Task<IResult> SignOut(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> signIn)
    {
        if (await antiforgery.IsRequestValidAsync(context)) await signIn.SignOutAsync();
        // Whatever was chosen before is not the choice of whoever comes next.
        LanguageRegistration.TakeChoice(context);
        return Results.LocalRedirect(Page);
    }

    private static IResult Again(SignInFailure failure, string back) => Results.LocalRedirect(
        $"{Page}?{FailureKey}={failure.ToString().ToLowerInvariant()}&{ReturnKey}={Uri.EscapeDataString(back)}");
}

/// <summary>Why somebody is not signed in.</summary>
public enum SignInFailure
{
    /// <summary>User name or password; which of them is not said.</summary>
    Wrong,

    /// <summary>Too many wrong passwords: the account rests.</summary>
    Locked,

    /// <summary>The form was too old to be trusted.</summary>
    Expired,
}
