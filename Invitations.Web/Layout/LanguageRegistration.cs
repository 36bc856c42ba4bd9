using System.Security.Claims;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Localization;
using MudBlazor;

namespace Invitations.Web.Layout;

/// <summary>Keeps a language an employee has chosen in their profile.</summary>
/// <param name="employeeId">Who chose.</param>
/// <param name="culture">The culture's name, for example <c>nb-NO</c>.</param>
/// <param name="services">The request's services.</param>
/// <param name="cancellation">Ends with the request.</param>
public delegate Task KeepLanguage(int employeeId, string culture, IServiceProvider services, CancellationToken cancellation);

/// <summary>The language an employee has in their profile; <see langword="null"/> when they never chose one.</summary>
/// <param name="employeeId">Who.</param>
public delegate Task<Language?> LanguageOf(int employeeId);

/// <summary>Registers the languages of the screens.</summary>
public static class LanguageRegistration
{
    // Apart from the language itself, which stays in the browser whoever signs out.
    private const string ChoiceCookie = "invitations.language";

    /// <summary>Adds the words of every screen and of the component library.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddTransient<MudLocalizer, LibraryTexts>();
        return services;
    }

    /// <summary>The user's choice in a cookie, otherwise what the browser asks for, otherwise English.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(options =>
    {
        string[] cultures = [.. Languages.All.Select(l => l.Culture)];
        options.SetDefaultCulture(Languages.Default.Culture).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { Options = options },
            new CustomRequestCultureProvider(context => Task.FromResult(FromBrowser(context))),
        ];
    });

    /// <summary><c>?culture=nb</c> on any page: remembered, and the same page again without it.</summary>
    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Query.TryGetValue(Languages.QueryKey, out var asked))
        {
            await next(context);
            return;
        }

        if (Languages.Find(asked) is { } language)
        {
            Remember(context, language);
            if (context.User.FindEmployeeId() is { } employeeId) await KeepAsync(context, employeeId, language);
            else context.Response.Cookies.Append(ChoiceCookie, language.Short, Kept());
        }

        var rest = QueryString.Create(context.Request.Query.Where(q => q.Key != Languages.QueryKey));
        context.Response.Redirect(context.Request.PathBase + context.Request.Path + rest);
    });

    /// <summary>What somebody chose in this browser while nobody was signed in: theirs who now signs in, and of no account afterwards.</summary>
    /// <returns>The language; <see langword="null"/> when nothing was chosen since the last sign-in or sign-out.</returns>
    public static Language? TakeChoice(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(ChoiceCookie, out var chosen)) return null;
        context.Response.Cookies.Delete(ChoiceCookie, Kept());
        return Languages.Find(chosen);
    }

    /// <summary>Keeps a language in somebody's profile, where there are profiles.</summary>
    public static Task KeepAsync(HttpContext context, int employeeId, Language language) => context.RequestServices.GetService<KeepLanguage>() is { } keep
        ? keep(employeeId, language.Culture, context.RequestServices, context.RequestAborted)
        : Task.CompletedTask;

    /// <summary>Sets the language of this browser; used again when somebody with a language in their profile signs in.</summary>
    public static void Remember(HttpContext context, Language language) => context.Response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language.Culture)),
        Kept(TimeSpan.FromDays(365)));

    // Without an age, until the browser is closed.
    private static CookieOptions Kept(TimeSpan? age = null) => new() { MaxAge = age, IsEssential = true, HttpOnly = true, SameSite = SameSiteMode.Lax };

    private static ProviderCultureResult? FromBrowser(HttpContext context)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptLanguage.Select(l => (l.Value.ToString(), l.Quality ?? 1));
        return Languages.Accepted(accepted) is { } language ? new ProviderCultureResult(language.Culture) : null;
    }
}
