using Invitations.Core.Inviting;
using Invitations.Core.UseCases;

namespace Invitations.Web.Features.FollowUps;

/// <summary>What a press of a button does to what is typed: who is optional, and what a suggestion changes.</summary>
public static class FormChanges
{
    /// <summary>Those it can go ahead without; never whoever has the work.</summary>
    public static IEnumerable<Participant> Optional(this FollowUpForm form) =>
        form.Participants.Where(p => p.IsOptional && !p.Participant.IsEmployee(form.OwnerId)).Select(p => p.Participant);

    /// <summary>Marks somebody optional, or takes the mark back. A resource stays: what is booked is needed.</summary>
    public static void ToggleOptional(this FollowUpForm form, Participant whose) => form.SetOptional(whose, p => !p.IsOptional);

    private static void SetOptional(this FollowUpForm form, Participant whose, Func<FormParticipant, bool> isOptional)
    {
        var at = form.Participants.FindIndex(p => p.Participant == whose);
        if (at < 0 || whose.Kind is ParticipantKind.Resource) return;
        form.Participants[at] = form.Participants[at] with { IsOptional = isOptional(form.Participants[at]) };
    }
}
