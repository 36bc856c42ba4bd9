using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Core.Persistence;

/// <summary>Two believable weeks of Nordhavn AS, with an invitation in every state; the third week is empty for everybody.</summary>
internal sealed class DemoDiary
{
    private const string Customer = "CustomerMeeting", Absence = "Absence", Interview = "Interview", Workshop = "Workshop";

    private readonly DemoWord _word;
    private readonly Dictionary<string, Participant> _who = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Zone, WorkingHours Hours)> _offices = [];
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly List<FollowUp> _planned = [];
    private readonly LocalDate _monday;
    private readonly Instant _now;
    private readonly Series _salesStandUps, _supportStandUps;

    private DemoDiary(LocalDate monday, Instant now, DemoWord word)
    {
        (_monday, _now, _word) = (monday, now, word);
        // Both are over with the second week, so that the third is empty.
        _salesStandUps = new(Recurrence.Weekly(1, Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday).After(6), monday);
        _supportStandUps = new(Recurrence.Weekly(1, Weekdays.Tuesday | Weekdays.Thursday).After(4), monday);
    }

    public static async Task FillAsync(DiaryDbContext diary, Instant now, DemoWord word)
    {
        var today = now.InZone(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).Date;
        var demo = new DemoDiary(today.PlusDays(1 - (int)today.DayOfWeek), now, word);
        foreach (var e in await diary.Employees.ToListAsync())
        {
            demo._who[e.Name.Split(' ')[0]] = Participant.Employee(e.Id);
            demo._offices[e.Id] = (e.ZoneId, e.Hours);
        }

        foreach (var r in await diary.Resources.ToListAsync()) demo._who[r.Name] = Participant.Resource(r.Id);
        foreach (var p in await diary.ExternalPeople.ToListAsync()) demo._who[p.Name.Split(' ')[0]] = Participant.ExternalPerson(p.Id);

        foreach (var t in await diary.Types.Where(t => t.Name != "").ToListAsync()) demo._types[t.Name] = t.Id;

        demo.FirstWeek();
        demo.SecondWeek();
        diary.AddRange(demo._planned);
        await diary.SaveChangesAsync();
    }

    // Days count from the Monday of the first week. After a name stands their answer: + yes, - no, ? seen; nothing is not seen.
    private void FirstWeek()
    {
        foreach (var day in new[] { 0, 2, 4 }) SalesStandUp(day);
        foreach (var day in new[] { 1, 3 }) SupportStandUp(day);

        Meet("Bo", "ContractTalk", 0, "10:00", "11:30", "Fjord", "Anna+", "Kari+", "Fjord").As(Customer).Describe("ContractTalkAbout");
        Task("Bo", "PrepareTender", 0, "13:00", "14:00");
        Meet("Anna", "BudgetTalk", 1, "09:30", "10:30", "Skov", "Bo?", "Carla+", "Skov").Describe("BudgetTalkAbout");
        Call("Bo", "CallOla", 1, "12:00", "12:30", "Ola");
        Task("Bo", "Expenses", 1, "14:00", "14:45").Done();
        Meet("Bo", "Strategy", 2, "10:00", "12:00", "Fjord", "Anna+", "Eva?", "Fjord").As(Workshop);
        Meet("Carla", "Interview", 2, "10:30", "11:30", "Skov", "David+", "Skov").As(Interview);
        Meet("Bo", "Focus", 2, "13:00", "15:00", "").Free();
        Meet("Eva", "RoomPlan", 3, "10:00", "11:00", "", "Bo?", "Anna+", "Astrid");
        Meet("Carla", "CustomerDay", 3, "12:30", "14:00", _word("Copenhagen"), "David+", "Kari", "Ola").As(Customer);
        Meet("Anna", "Dentist", 3, "14:30", "15:30", "").As(Absence).Private();
        Call("Bo", "CallKari", 4, "11:00", "11:15", "Kari+");
        Meet("Anna", "ReviewTender", 4, "13:00", "14:30", "", "Bo+", "Carla+", _word("Projector"));
        WholeDay("Eva", "Course", 3, 3, "Bergen").As(Absence);
        Meet("David", "ServerMaintenance", 4, "15:00", "17:00", "", "Eva+");
        Task("Anna", "ReadApplications", 1, "13:00", "14:00").Alarm();
        Meet("David", "Onboarding", 2, "13:00", "14:00", "Skov", "Carla+", "Skov");
        Meet("Astrid", "RoomsAndRights", 1, "11:00", "12:00", "");
        Due("Bo", "SendOffer", -3);
        Due("Anna", "RenewInsurance", 3).TakenOnBy("Bo");
    }

    private void SecondWeek()
    {
        foreach (var day in new[] { 7, 9, 11 }) SalesStandUp(day);
        foreach (var day in new[] { 8, 10 }) SupportStandUp(day);

        Meet("Anna", "QuarterlyReview", 7, "10:00", "11:30", "Fjord", "Bo", "Carla", "Eva?", "Fjord").As(Workshop).Describe("QuarterlyReviewAbout");
        Meet("Bo", "PriceList", 8, "10:00", "11:00", "Skov", $"Carla-{_word("OnLeave")}", "Anna+", "Skov");
        Meet("Eva", "Handover", 8, "13:00", "14:00", "", "Bo");
        Meet("Carla", "Fair", 9, "10:00", "15:00", _word("Copenhagen"), $"Bo-{_word("VisitingLysverk")}", "Anna?").As(Customer);
        Assign("Anna", "Bo", "WriteMinutes", 10, "09:00", "10:00");
        Meet("Bo", "LysverkFollowUp", 9, "13:00", "14:00", "Lysverk", "Ola+", "Anna").As(Customer);
        Meet("David", "BackupTest", 10, "13:00", "14:00", "Fjord", "Eva+", "Fjord");
        Meet("Anna", "TeamLunch", 11, "12:00", "13:00", "Fjord", "Bo+", "Carla", "David?", "Eva+", "Astrid+", "Fjord").Free();
        Meet("Anna", "SalaryTalk", 8, "14:30", "15:30", "").Private();
        Task("Carla", "OfferToLysverk", 7, "13:00", "14:30");
        WholeDay("David", "DayOff", 11, 11, "").As(Absence);
    }

    private void SalesStandUp(int day) => Meet("Anna", "SalesStandUp", day, "08:30", "09:00", "Fjord", "Bo+", "Carla+", "Fjord").Repeat(_salesStandUps, _monday.PlusDays(day));

    private void SupportStandUp(int day) => Meet("Eva", "SupportStandUp", day, "09:15", "09:30", "", "David+").Repeat(_supportStandUps, _monday.PlusDays(day));

    private Planned Meet(string owner, string title, int day, string from, string until, string place, params string[] others) =>
        Plan(FollowUpKind.Appointment, owner, title, Span(owner, day, from, until), place, others);

    private Planned Call(string owner, string title, int day, string from, string until, params string[] others) =>
        Plan(FollowUpKind.PhoneCall, owner, title, Span(owner, day, from, until), "", others);

    private Planned Task(string owner, string title, int day, string from, string until) =>
        Plan(FollowUpKind.Task, owner, title, Span(owner, day, from, until), "", []);

    private Planned Due(string owner, string title, int day) =>
        Plan(FollowUpKind.Task, owner, title, FollowUpTime.Due(_monday.PlusDays(day), _monday.PlusDays(day), _offices[_who[owner].Id].Zone).Required, "", []);

    private Planned WholeDay(string owner, string title, int first, int last, string place)
    {
        var (zone, hours) = _offices[_who[owner].Id];
        return Plan(FollowUpKind.Appointment, owner, title, FollowUpTime.WholeDays(_monday.PlusDays(first), _monday.PlusDays(last), zone, hours).Required, place, []);
    }

    private void Assign(string from, string to, string title, int day, string start, string end) =>
        Require(Plan(FollowUpKind.Task, from, title, Span(from, day, start, end), "", []).FollowUp.AssignTo(_who[to].Id));

    private FollowUpTime Span(string owner, int day, string from, string until)
    {
        var pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        var date = _monday.PlusDays(day);
        return FollowUpTime.At(date + pattern.Parse(from).Value, date + pattern.Parse(until).Value, _offices[_who[owner].Id].Zone).Required;
    }

    private Planned Plan(FollowUpKind kind, string owner, string title, FollowUpTime time, string place, string[] others)
    {
        var content = new FollowUpContent(kind, _word(title), time, place);
        var followUp = FollowUp.Plan(content, _who[owner].Id, _now - Duration.FromDays(4)).Required;
        followUp.SignedBy(Guid.CreateVersion7());
        var parts = others.Select(o => (Name: o.Split('+', '-', '?')[0], Answer: o[o.Split('+', '-', '?')[0].Length..])).ToList();
        Require(followUp.SetParticipants([.. parts.Select(p => _who[p.Name])]));
        foreach (var (name, answer) in parts.Where(p => p.Answer.Length > 0)) Answer(followUp, _who[name], answer);
        _planned.Add(followUp);
        return new Planned(this, followUp, content);
    }

    private void Answer(FollowUp followUp, Participant who, string answer)
    {
        var row = followUp.Participants.Single(i => i.Participant == who);
        if (who.Kind is ParticipantKind.ExternalPerson) Require(row.NoteAnswer(InvitationStatus.Accepted, _now));
        else if (answer[0] == '?') row.See(_now - Duration.FromDays(1));
        else Require(row.Answer(answer[0] == '+' ? InvitationAnswer.Accept : InvitationAnswer.Decline, who.Id, _now - Duration.FromDays(1), answer[1..]));
    }

    private static void Require(Outcome outcome)
    {
        if (!outcome.IsDone) throw new InvalidOperationException($"The demo diary breaks a rule: {outcome.Refusal}.");
    }

    private sealed record Planned(DemoDiary Demo, FollowUp FollowUp, FollowUpContent Content)
    {
        public Planned As(string type)
        {
            var planned = this with { Content = Content with { TypeId = Demo._types[Demo._word(type)] } };
            Change(planned.Content);
            return planned;
        }

        public void Describe(string description) => Change(Content with { Description = Demo._word(description) });

        public void Repeat(Series series, LocalDate date) => FollowUp.BelongTo(series, date);

        public void Free() => Change(Content with { ShowAs = ShowAs.Free });

        public void Private() => Change(Content with { Visibility = Visibility.OwnerOnly });

        public void Done() => FollowUp.OwnersRow.Mark(Priority.Medium, null, isCompleted: true, Demo._now);

        public void Alarm() => FollowUp.OwnersRow.Wish(Priority.High, 10);

        public void TakenOnBy(string name)
        {
            Require(FollowUp.AssignTo(Demo._who[name].Id));
            Require(FollowUp.AnswerAssignment(InvitationAnswer.Accept, Demo._who[name].Id));
        }

        private void Change(FollowUpContent content) => Require(FollowUp.Change(content, Demo._now - Duration.FromDays(4)));
    }
}
