using Invitations.Core.UseCases.Directory;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NodaTime;

namespace Invitations.Web.Features.Assigning;

/// <summary>Asks who is to do the work, wherever it is handed over. Nothing is stored by asking.</summary>
public sealed class AssignDialogs(IDialogService dialogs, IStringLocalizer<UiText> text)
{
    /// <summary>Opens Assign to and waits for the choice.</summary>
    /// <param name="viewerId">Who hands it over.</param>
    /// <param name="followUpId">The follow-up, which is in nobody's way itself; 0 for a new one.</param>
    /// <param name="time">When it is, to say who is taken; <see langword="null"/> without a time.</param>
    /// <param name="currentOwnerId">Who has it now and so cannot be chosen.</param>
    /// <returns>Whoever was chosen; <see langword="null"/> when cancelled.</returns>
    public Task<Candidate?> ChooseAsync(int viewerId, int followUpId, Interval? time, int currentOwnerId)
    {
        var parameters = new Dictionary<string, object> { [nameof(AssignDialog.ViewerId)] = viewerId, [nameof(AssignDialog.FollowUpId)] = followUpId, [nameof(AssignDialog.CurrentOwnerId)] = currentOwnerId };
        if (time is { } when) parameters[nameof(AssignDialog.Time)] = when;
        return dialogs.ShowAsync<AssignDialog, Candidate>(text["Assign_Title"], parameters, DialogSize.Narrow);
    }
}
