using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Web.Features.FollowUps.Writing;

namespace Invitations.Web.Features.FollowUps;

/// <summary>What a follow-up dialog begins with.</summary>
/// <param name="Form">What its fields show.</param>
/// <param name="View">What was saved; <see langword="null"/> for something new.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="OwnersHours">For whole working days.</param>
/// <param name="OwnersGroups">Whom it can be made visible for.</param>
/// <param name="Places">The ids of resources that can fill in the location.</param>
/// <param name="Today">The viewer's date.</param>
/// <param name="Types">What types it can be given, the basic one first.</param>
/// <param name="IsForReschedule">Whether another time is to be found: Participants is in front, the start date has the focus, and the time that was declined is not offered again.</param>
/// <param name="IsRestored">Whether the form is a draft that a reload interrupted.</param>
public sealed record FollowUpOpening(
    FollowUpForm Form, FollowUpView? View, Profile Viewer, WorkingHours OwnersHours, IReadOnlyList<Named> OwnersGroups, IReadOnlySet<int> Places, NodaTime.LocalDate Today,
    IReadOnlyList<TypeChoice> Types, bool IsForReschedule = false, bool IsRestored = false)
{
    /// <summary>Asked when the user presses Escape; the dialog puts its question here.</summary>
    public Func<Task<bool>> MayClose { get; set; } = () => Task.FromResult(true);
}
