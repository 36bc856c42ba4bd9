using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Notifying;
using Invitations.Tests.Support;
using Invitations.Web.Features.Assigning;
using Invitations.Web.Features.FollowUps;
using Invitations.Web.Features.Inviting;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps;

/// <summary>The follow-up dialog over a company of its own, opened through the service that every screen uses.</summary>
public abstract class FollowUpScreenTest : ComponentTest
{
    /// <summary>As long as a busy machine needs for what is drawn in a moment.</summary>
    internal static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly SignedInViewer _viewer = new();

    protected FollowUpScreenTest()
    {
        // The first of these tests warms up the database; on a busy machine that takes longer than a second.
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Services.AddSingleton<IClock>(Company.Clock);
        Services.AddScoped<Drafts>();
        Services.AddInviting();
        Services.AddAssigning();
        Services.AddFollowUps();
        foreach (var useCase in Company.UseCases) Services.AddSingleton(useCase.GetType(), useCase);
        Services.AddSingleton(Company.Get<ChangeNotifier>());
        Services.AddSingleton<AuthenticationStateProvider>(_viewer);
    }

    internal TestCompany Company { get; } = new();

    /// <summary>Says who looks at the screen.</summary>
    internal void SignIn(int viewerId) => _viewer.EmployeeId = viewerId;

    /// <summary>The dialogs as the layout draws them, and a saved follow-up opened in them.</summary>
    internal IRenderedComponent<DialogScreen> Open(int viewerId, int followUpId, bool reschedule = false) =>
        Show(viewerId, dialogs => dialogs.OpenAsync(followUpId, reschedule));

    /// <summary>The same for something new.</summary>
    internal IRenderedComponent<DialogScreen> New(int viewerId, FollowUpKind kind = FollowUpKind.Appointment) => Show(viewerId, dialogs => dialogs.NewAsync(kind));

    internal static IElement Button(IRenderedComponent<DialogScreen> screen, string name)
    {
        screen.WaitForState(() => HasButton(screen, name), Soon);
        return screen.FindAll("button").Last(b => Name(b) == name);
    }

    /// <summary>Presses what is found, both in one turn of the screen: it may be drawn anew between the two, by a check that comes back, and then what was found is gone.</summary>
    internal static void Press(IRenderedComponent<DialogScreen> screen, Func<IElement?> find)
    {
        // What is being worked out anew cannot be pressed until it is there.
        var isPressed = false;
        screen.WaitForState(() =>
        {
            screen.InvokeAsync(() =>
            {
                if (isPressed || find() is not { } found || found.GetAttribute("aria-disabled") is "true") return;
                isPressed = true;
                found.Click();
            }).GetAwaiter().GetResult();
            return isPressed;
        });
    }

    internal static bool HasButton(IRenderedComponent<DialogScreen> screen, string name) => screen.FindAll("button").Any(b => Name(b) == name);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Company.Dispose();
    }

    private static string Name(IElement button) => button.GetAttribute("aria-label") ?? button.TextContent.Trim();

    private IRenderedComponent<DialogScreen> Show(int viewerId, Func<FollowUpDialogs, Task> open)
    {
        SignIn(viewerId);
        var screen = Screen;
        _ = screen.InvokeAsync(() => open(Services.GetRequiredService<FollowUpDialogs>()));
        screen.WaitForElement(".mud-dialog");
        // The page in front is drawn first, the others after it; what only says that it cannot be opened has none.
        screen.WaitForState(() => screen.FindAll(".follow-up-tabs").Count == 0 || screen.FindAll("#follow-up-priority").Count > 0);
        return screen;
    }

    // bUnit's own stand-in needs an assembly that only WebAssembly projects have.
    private sealed class SignedInViewer : AuthenticationStateProvider
    {
        public int EmployeeId { get; set; }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim("employee", $"{EmployeeId}")], "test"))));
    }
}
