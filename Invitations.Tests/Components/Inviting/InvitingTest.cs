using AngleSharp.Dom;
using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Features.Assigning;
using Invitations.Web.Features.FollowUps;
using Invitations.Web.Features.Inviting;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using NodaTime;

namespace Invitations.Tests.Components.Inviting;

/// <summary>Screens drawn over a real company, so that what one person does is seen on another's.</summary>
public abstract class InvitingTest : ComponentTest
{
    protected InvitingTest()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Services.AddSingleton<IClock>(Company.Clock);
        Services.AddSingleton(Company.Get<ChangeNotifier>());
        foreach (var useCase in Company.UseCases) Services.AddSingleton(useCase.GetType(), useCase);
        Services.AddScoped<ShellCommands>();
        Services.AddScoped<Drafts>();
        Services.AddAuthorization();
        Services.AddInviting();
        Services.AddAssigning();
        Services.AddFollowUps();
        Services.TryAddSingleton(TimeProvider.System);
    }

    protected TestCompany Company { get; } = new();

    protected IDialogService Dialogs => Services.GetRequiredService<IDialogService>();

    /// <summary>Draws a screen as somebody sees it.</summary>
    protected async Task<IRenderedComponent<T>> ShowAsync<T>(int viewerId, Action<ComponentParameterCollectionBuilder<T>>? more = null)
        where T : IComponent
    {
        var profile = (await Company.Get<ShowViewer>().ExecuteAsync(viewerId)).Required;
        DrawScreen(p => p.AddCascadingValue(profile));
        if (typeof(T).Name.EndsWith("Dialog", StringComparison.Ordinal))
        {
            return await ShowDialogAsync<T>(p =>
            {
                p.AddCascadingValue(profile);
                more?.Invoke(p);
            });
        }

        return Render<T>(p =>
        {
            p.AddCascadingValue(profile);
            more?.Invoke(p);
        });
    }

    /// <summary>Something Anna invites to, on a date of March.</summary>
    protected async Task<int> InviteAsync(int day, string title, params int[] whom)
    {
        var draft = Company.New(Company.Anna, TestCompany.March(day), [.. whom.Select(Participant.Employee)]);
        return (await Company.SaveAsync(Company.Anna, draft with { Content = TestCompany.Content(TestCompany.March(day), title) })).Required;
    }

    /// <summary>Work that Anna hands to somebody.</summary>
    protected async Task<int> AssignAsync(int day, string title, int to)
    {
        var id = await InviteAsync(day, title);
        (await Company.Get<AssignFollowUp>().ExecuteAsync(Company.Anna, id, to)).IsDone.Should().BeTrue();
        return id;
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        Company.Dispose();
    }
}
