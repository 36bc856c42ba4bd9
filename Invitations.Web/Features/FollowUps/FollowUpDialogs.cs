using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Web.Features.FollowUps.Participants;
using Invitations.Web.Features.FollowUps.Writing;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NodaTime;

namespace Invitations.Web.Features.FollowUps;

/// <summary>Opens the follow-up dialog from any screen. A refusal to open is said in a dialog of its own.</summary>
public sealed class FollowUpDialogs(
    IDialogService dialogs, OpenFollowUp open, ShowViewer viewers, FindParticipants find, KeepFollowUpTypes types, Drafts drafts, AuthenticationStateProvider signedIn, IClock clock,
    IStringLocalizer<UiText> text)
{
    internal const string DraftKey = "follow-up";

    // The same click twice opens one dialog: what is being opened or is open.
    private object? _open;

    /// <summary>Opens a saved follow-up; whoever is invited has then seen it. Returns when it is closed.</summary>
    /// <param name="followUpId">Which.</param>
    /// <param name="reschedule">Whether another time is to be found after somebody declined: Participants is in front, and the focus on Start date.</param>
    public Task OpenAsync(int followUpId, bool reschedule = false) => OnceAsync(async () =>
    {
        var viewer = await ViewerAsync();
        var opened = await open.ExecuteAsync(viewer.EmployeeId, followUpId);
        if (!opened.IsDone)
        {
            await SayAsync(text.Refusal(opened));
            return;
        }

        var view = opened.Required;
        await ShowAsync(await PrepareAsync(FollowUpForm.Of(view), view, viewer) with { IsForReschedule = reschedule });
    });

    /// <summary>Opens the dialog for something new. Returns when it is closed.</summary>
    /// <param name="kind">Appointment, task or phone call.</param>
    /// <param name="start">When it starts by the viewer's clock; the next half hour otherwise, and a task has only a deadline.</param>
    /// <param name="end">When it ends, excluded; the usual length of the kind otherwise.</param>
    /// <param name="allDay">Whether it takes whole days.</param>
    /// <param name="with">Whom to invite from the start.</param>
    public Task NewAsync(FollowUpKind kind, LocalDateTime? start = null, LocalDateTime? end = null, bool allDay = false, IEnumerable<Participant>? with = null) =>
        OnceAsync(async () =>
        {
            var viewer = await ViewerAsync();
            var form = FollowUpForm.New(kind, new Person(viewer.EmployeeId, viewer.Name), Now(viewer), viewer.ZoneId);
            if (start is { } from && allDay) form.SetDays(from.Date, end);
            else if (start is { } at) form.SetSpan(at, end ?? at + FollowUpForm.UsualLength(kind));
            if (with is not null) form.Add(await NamedAsync([.. with]));
            await ShowAsync(await PrepareAsync(form, null, viewer));
        });

    /// <summary>Opens again what was being written when the page was reloaded or the connection was lost, if anything was.</summary>
    public async Task RestoreAsync()
    {
        if (await drafts.ReadAsync<FollowUpForm>(DraftKey) is not { } form) return;
        await OnceAsync(async () =>
        {
            if (await drafts.TryAsync(DraftKey) > 1)
            {
                await SetAsideAsync(form);
                return;
            }

            var viewer = await ViewerAsync();
            FollowUpView? view = null;
            if (form.Id > 0)
            {
                var opened = await open.ExecuteAsync(viewer.EmployeeId, form.Id);
                if (!opened.IsDone)
                {
                    await drafts.ForgetAsync(DraftKey);
                    await SayAsync(text.Refusal(opened));
                    return;
                }

                view = opened.Required;
            }

            await ShowAsync(await PrepareAsync(form, view, viewer) with { IsRestored = true });
        });
    }

    private async Task OnceAsync(Func<Task> show)
    {
        if (_open is not null) return;
        var mine = _open = new();
        try { await show(); }
        finally { if (_open == mine) _open = null; }
    }

    private async Task ShowAsync(FollowUpOpening opening)
    {
        var parameters = new Dictionary<string, object> { [nameof(FollowUpDialog.Opening)] = opening };
        var answer = await dialogs.ShowAsync<FollowUpDialog, object>(text[$"FollowUpKind_{opening.Form.Kind}"], parameters, canClose: () => opening.MayClose());
        if (answer is DialogFailure && await drafts.ReadAsync<FollowUpForm>(DraftKey) is { } form)
        {
            await SetAsideAsync(form);
            return;
        }

        // It has closed; the next may open while the browser still forgets what was written in this one.
        _open = null;
        await drafts.ForgetAsync(DraftKey);
    }

    private Task SayAsync(string words) =>
        dialogs.ShowAsync<CannotOpenDialog, object>(text["FollowUp_CannotOpen"], new() { [nameof(CannotOpenDialog.Words)] = words }, DialogSize.Narrow);

    // A draft that makes its dialog fail would do so again at every reload: its words are kept to be copied, and it goes.
    private async Task SetAsideAsync(FollowUpForm form)
    {
        await dialogs.ShowAsync<SetAsideDialog, object>(text["FollowUp_SetAside"], new() { [nameof(SetAsideDialog.Words)] = form.InWords() });
        await drafts.ForgetAsync(DraftKey);
    }

    private async Task<FollowUpOpening> PrepareAsync(FollowUpForm form, FollowUpView? view, Profile viewer)
    {
        var ownerId = view?.Owner.Id ?? viewer.EmployeeId;
        var owner = ownerId == viewer.EmployeeId ? viewer : (await viewers.ExecuteAsync(ownerId)).Value ?? viewer;
        var places = form.Participants.Exists(p => p.Kind is ParticipantKind.Resource) ? await PlacesAsync() : new HashSet<int>();
        form.MarkPlaces(places);
        return new(form, view, viewer, owner.Hours, owner.Groups, places, Now(viewer).Date, await types.ChoicesAsync(form.Kind));
    }

    private async Task<IReadOnlySet<int>> PlacesAsync() =>
        (await find.ExecuteAsync(ParticipantKind.Resource, null, "", null, 0)).Where(c => c.IsPlace).Select(c => c.Participant.Id).ToHashSet();

    private async Task<IEnumerable<FormParticipant>> NamedAsync(IReadOnlyCollection<Participant> wanted)
    {
        var found = new List<FormParticipant>();
        foreach (var kind in wanted.Select(p => p.Kind).Distinct())
            found.AddRange((await find.ExecuteAsync(kind, null, "", null, 0)).Where(c => wanted.Contains(c.Participant)).Select(FormParticipant.Of));
        return found;
    }

    private async Task<Profile> ViewerAsync()
    {
        var user = (await signedIn.GetAuthenticationStateAsync()).User;
        return (await viewers.ExecuteAsync(user.EmployeeId())).Required;
    }

    private LocalDateTime Now(Profile viewer) => clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[viewer.ZoneId]).LocalDateTime;
}
