using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases;

/// <summary>Not every LINQ query has SQL, and only running it tells: here each use case asks what it asks.</summary>
public class AskingTheDatabaseTests
{
    private static readonly Dictionary<string, Func<Office, int, Task>> Questions = new()
    {
        ["ShowViewer"] = async (office, _) => (await office.Database.Get<ShowViewer>().ExecuteAsync(office.Anna.Id)).Required.Groups.Should().ContainSingle(),
        ["ShowViewer.Diaries"] = async (office, _) => (await office.Database.Get<ShowViewer>().DiariesAsync()).Should().HaveCount(7),
        ["ShowDiary of an employee"] = async (office, _) => (await ShowDiary(office, office.Bo.Invited())).Should().ContainSingle(),
        ["ShowDiary of a resource"] = async (office, _) => (await ShowDiary(office, office.Fjord.Invited())).Should().ContainSingle(),
        ["ShowCompany"] = async (office, _) => (await office.Database.Get<ShowCompany>().ExecuteAsync(office.Anna.Id, office.Lysverk.Id)).Required.Should().NotBeNull(),
        ["ShowCompany.List"] = async (office, _) => (await office.Database.Get<ShowCompany>().ListAsync()).Should().ContainSingle(),
        ["FindParticipants, employees"] = (office, id) => Find(office, id, ParticipantKind.Employee),
        ["FindParticipants, of a group"] = (office, id) => Find(office, id, ParticipantKind.Employee, office.Sales.Id),
        ["FindParticipants, contacts"] = (office, id) => Find(office, id, ParticipantKind.ExternalPerson),
        ["FindParticipants, resources"] = (office, id) => Find(office, id, ParticipantKind.Resource),
        ["FindParticipants.Sources"] = async (office, _) => (await office.Database.Get<FindParticipants>().SourcesAsync()).Should().NotBeNull(),
        ["CheckTime"] = async (office, _) => (await office.Database.Get<CheckTime>().ExecuteAsync(
            0, FollowUpTime.At(new(2026, 3, 16, 10, 0), new(2026, 3, 16, 11, 0), "Europe/Oslo").Required, ShowAs.Busy, office.Astrid.Id, [office.Fjord.Invited()])).Should().NotBeNull(),
        ["KeepResources.List"] = async (office, _) => (await office.Database.Get<KeepResources>().ListAsync(office.Astrid.Id)).Required.Should().HaveCount(2),
        ["KeepResources.Save"] = async (office, _) => (await office.Database.Get<KeepResources>().SaveAsync(office.Astrid.Id, office.Fjord.Id, new("Fjell", Core.Directory.ResourceType.Location))).Refusal.Should().BeNull(),
        ["KeepResources.Delete"] = async (office, _) => (await office.Database.Get<KeepResources>().DeleteAsync(office.Astrid.Id, office.Fjord.Id)).Refusal.Should().BeNull(),
        ["ListInvitations"] = async (office, _) => (await office.Database.Get<ListInvitations>().ExecuteAsync(office.Bo.Id)).Should().ContainSingle(),
        ["SeeInvitations"] = async (office, _) => (await office.Database.Get<SeeInvitations>().ExecuteAsync(office.Bo.Id)).Refusal.Should().BeNull(),
        ["OpenFollowUp"] = async (office, id) => (await office.Database.Get<OpenFollowUp>().ExecuteAsync(office.Bo.Id, id)).Required.Participants.Should().HaveCount(4),
        ["AnswerInvitation"] = async (office, id) => (await Answer(office, id)).Refusal.Should().BeNull(),
        ["AcknowledgeNotice"] = async (office, id) =>
        {
            await Answer(office, id);
            var no = (await office.Database.Get<ListInvitations>().ExecuteAsync(office.Anna.Id)).Should().ContainSingle().Subject;
            (await office.Database.Get<AcknowledgeNotice>().ExecuteAsync(office.Anna.Id, id, no.InvitationId)).Refusal.Should().BeNull();
        },
        ["ChangeOwnPart"] = async (office, id) => (await office.Database.Get<ChangeOwnPart>().ExecuteAsync(office.Bo.Id, id, Core.Priority.Medium, 15, false)).Refusal.Should().BeNull(),
        ["AssignFollowUp"] = async (office, id) => (await office.Database.Get<AssignFollowUp>().ExecuteAsync(office.Anna.Id, id, office.Carla.Id)).Refusal.Should().BeNull(),
        ["AssignFollowUp.TakeBack"] = async (office, id) =>
        {
            await office.Database.Get<AssignFollowUp>().ExecuteAsync(office.Anna.Id, id, office.Carla.Id);
            (await office.Database.Get<AssignFollowUp>().TakeBackAsync(office.Anna.Id, id)).Refusal.Should().BeNull();
        },
        ["DeleteFollowUp"] = async (office, id) => (await office.Database.Get<DeleteFollowUp>().ExecuteAsync(office.Anna.Id, id)).Refusal.Should().BeNull(),
    };

    public static TheoryData<string> All => new(Questions.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_use_case_gets_its_answer(string question)
    {
        await using var office = await Office.OpenAsync();
        Participant[] invited = [office.Bo.Invited(), office.Kari.Invited(), office.Fjord.Invited()];
        var id = await office.SaveAsync(office.Anna, office.Appointment(office.Anna, "2026-03-16T10:00", "2026-03-16T11:00", invited));

        await Questions[question](office, id);
    }

    private static async Task<IEnumerable<object>> ShowDiary(Office office, Participant whose) =>
        (await office.Database.Get<ShowDiary>().ExecuteAsync(office.Anna.Id, whose, new LocalDate(2026, 3, 16), 7)).Required.Entries;

    private static async Task Find(Office office, int followUpId, ParticipantKind kind, int? group = null) =>
        (await office.Database.Get<FindParticipants>().ExecuteAsync(
            kind, group, "", new Interval(Instant.FromUtc(2026, 3, 16, 9, 0), Instant.FromUtc(2026, 3, 16, 10, 0)), followUpId)).Should().NotBeEmpty();

    private static Task<Core.Outcome> Answer(Office office, int id) =>
        office.Database.Get<AnswerInvitation>().ExecuteAsync(office.Bo.Id, id, InvitationAnswer.Decline, sequence: 0, "Travelling");
}
