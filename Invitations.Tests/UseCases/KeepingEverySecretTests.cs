using System.Reflection;
using System.Text.RegularExpressions;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases;

/// <summary>
/// Decision 14 over everything: whatever can be asked is asked by everybody about everything that can be planned, and the answers are searched for words that were
/// hidden there. A use case nobody thought of fails here until it is asked too.
/// D06.
/// </summary>
public sealed class KeepingEverySecretTests(KeepingEverySecretTests.TwoCompanies companies) : IClassFixture<KeepingEverySecretTests.TwoCompanies>
{
    private static readonly string[] Everybody = ["owner", "invited", "of the group", "colleague", "manager", "administrator", "left out"];

    public static TheoryData<string> Roles => [.. Everybody];

    public static TheoryData<string> Strangers => ["of the group", "colleague", "manager", "administrator", "left out"];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Nothing_that_can_be_asked_gives_a_word_of_it_away(string role)
    {
        var (plans, leaks) = (companies.Secret, new List<string>());
        foreach (var (inquiry, answer) in companies.Answers(role))
        {
            leaks.AddRange(
                from found in plans.In(answer).Distinct()
                where !SecretPlans.MayRead(role, found.Plan) && !inquiry.Public.HasFlag(found.Word)
                select $"{inquiry.Name} gives away the {found.Word} of: {found.Plan}");
            if (role is not "owner" && answer.Contains("qxview", StringComparison.Ordinal)) leaks.Add($"{inquiry.Name} gives away David's group view");
            if (role is "left out") continue; // They need its number to say Got it.
            leaks.AddRange(
                from id in Ids(answer).Distinct()
                let plan = plans.All.FirstOrDefault(p => p.Id == id)
                where plan is not null && !SecretPlans.MayRead(role, plan)
                select $"{inquiry.Name} gives away the number of: {plan}");
        }

        leaks.Should().BeEmpty();
    }

    /// <summary>Otherwise nothing would be proved by not finding the words.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public void Whoever_may_read_it_comes_upon_every_word(string role)
    {
        var plans = companies.Secret;
        var seen = new HashSet<(string, int, SecretWord)>();
        foreach (var (inquiry, answer) in companies.Answers(role)) seen.UnionWith(plans.In(answer).Select(found => (inquiry.Name, found.Plan.Nr, found.Word)));

        SecretWord[] words = [SecretWord.Title, SecretWord.Place, SecretWord.Description, SecretWord.Type, SecretWord.Contact, SecretWord.Firm];
        var readable = plans.All.Where(p => SecretPlans.MayRead(role, p)).ToList();
        readable.Should().NotBeEmpty();
        foreach (var plan in readable)
        {
            foreach (var word in plan.Shape is Shape.Declined ? [.. words, SecretWord.Reason] : words) seen.Should().Contain(("OpenFollowUp.ReadAsync", plan.Nr, word), $"{plan}");
            foreach (var asked in new[] { "SearchFollowUps", "ShowCompany" }) seen.Should().Contain(($"{asked}.ExecuteAsync", plan.Nr, SecretWord.Title), $"{plan}");
            if (plan.HasTime) seen.Should().Contain(("ShowDiaries.ExecuteAsync", plan.Nr, SecretWord.Title), $"{plan}");
        }
    }

    /// <summary>Not by a count, an order, a length, a gap either: what they may not read might as well be anything else.</summary>
    [Theory]
    [InlineData("colleague")]
    [InlineData("manager")]
    [InlineData("administrator")]
    [InlineData("left out")]
    public void Every_answer_is_the_same_whatever_it_is_about(string role)
    {
        foreach (var ((inquiry, about), (_, aboutElse)) in companies.Answers(role).Zip(companies.Answers(role, isDull: true)))
        {
            // Of what kind it was whoever was left out of it knew.
            string[] Lines(string answer) => [.. answer.Split('\n').Where(l => role is not "left out" || !l.StartsWith("FollowUpKind=", StringComparison.Ordinal))];
            var (lines, linesElse) = (Lines(about), Lines(aboutElse));
            lines.Zip(linesElse).Where(pair => pair.First != pair.Second).Take(3).Should().BeEmpty($"{inquiry.Name} is asked");
            lines.Should().HaveSameCount(linesElse, $"{inquiry.Name} is asked");
        }
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Nothing_can_be_done_to_it_and_the_refusal_says_nothing_of_it(string role)
    {
        var (plans, told) = (companies.Secret, new List<string>());
        foreach (var plan in plans.All.Where(p => p.Shape is (Shape.Single or Shape.Series or Shape.Deadline) && !SecretPlans.MayRead(role, p)))
        {
            var before = await ContentAsync(plan);
            foreach (var deed in Deeds.All)
            {
                var outcome = await deed.DoAsync(plans.Company, plans.Id(role), plan.Id);
                var answer = Contents.In(outcome);
                if (outcome.IsDone) told.Add($"{deed.Name} is done to: {plan}");
                if (plans.In(answer).Any() || outcome.About is not null || outcome.Taken is not null) told.Add($"{deed.Name} says something of: {plan}");
            }

            (await ContentAsync(plan)).Should().Be(before, $"nobody changed: {plan}");
        }

        told.Should().BeEmpty();

        async Task<string> ContentAsync(SecretPlan plan)
        {
            var stored = await plans.Company.StoredAsync(plan.Id);
            return $"{stored.Content} {stored.IsCancelled} {stored.OwnerId} {string.Join(' ', stored.Invitations.Select(i => (i.Participant, i.Status, i.Notice, i.IsCompleted)))}";
        }
    }

    [Fact]
    public async Task Whoever_listens_hears_only_that_something_changed()
    {
        var plans = companies.Secret;
        var plan = plans.All.First(p => p is { Visibility: Visibility.OwnerOnly, Shape: Shape.Single });

        var change = await plans.Company.HearAsync(Core.Inviting.Participant.Employee(plans.Owner), () => plans.Company.ChangeAsync(plans.Owner, plan.Id, d => d with { Priority = Priority.High }));

        Contents.In(change).Should().Contain($"={plan.Id}\n").And.NotContain("qx");
    }

    [Fact]
    public void Every_use_case_there_is_is_asked() => NotAsked(typeof(ShowDiaries).Assembly.GetExportedTypes()).Should().BeEmpty();

    [Fact]
    public void A_new_one_is_missed() =>
        NotAsked([typeof(PeekIntoDiaries), typeof(ListToDo)]).Should().Equal("PeekIntoDiaries.ExecuteAsync: 1 of it, 0 asked", "PeekIntoDiaries.Look: 1 of it, 0 asked");

    /// <summary>What only writes may tell no more than whether it did.</summary>
    [Fact]
    public void What_is_not_asked_has_no_answer_to_search()
    {
        var methods = UseCases(typeof(ShowDiaries).Assembly.GetExportedTypes()).Where(m => Silent.Contains(Name(m)) || Deeds.All.Any(d => d.Name == Name(m)));
        methods.Select(m => m.ReturnType).Distinct().Should().BeSubsetOf([typeof(Task<Outcome>), typeof(Task<Outcome<int>>), typeof(Task<Outcome<UndoableChange>>)]);
    }

    // They write what is no follow-up, and hand back nothing but whether that was done.
    private static readonly string[] Silent =
    [
        "KeepDiarySettings.KeepAsync", "KeepFollowUpTypes.SaveAsync", "KeepFollowUpTypes.DeleteAsync", "KeepGroupViews.SaveAsync", "KeepGroupViews.DeleteAsync",
        "KeepHolidays.SaveAsync", "KeepHolidays.DeleteAsync", "KeepResources.SaveAsync", "KeepResources.DeleteAsync", "KeepWorkingHours.SaveAsync",
        "SeeInvitations.ExecuteAsync", "ShowViewer.SpeakAsync", "ShowViewer.FoundAsync",
    ];

    private static IEnumerable<string> NotAsked(IEnumerable<Type> types)
    {
        string[] asked = [.. Inquiries.All.Select(q => q.Name), .. Deeds.All.Select(d => d.Name), .. Silent];
        return from there in UseCases(types).GroupBy(Name)
               let count = asked.Count(a => a == there.Key)
               where there.Count() != count
               orderby there.Key
               select $"{there.Key}: {there.Count()} of it, {count} asked";
    }

    // A use case is what works on the database: it has something to wait for.
    private static IEnumerable<MethodInfo> UseCases(IEnumerable<Type> types) =>
        from type in types
        where type.Name == nameof(PeekIntoDiaries) || TestCompany.IsOfUseCases(type)
        let methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName).ToList()
        where methods.Any(m => typeof(Task).IsAssignableFrom(m.ReturnType) || m.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal) || m.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
        from method in methods
        select method;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static IEnumerable<int> Ids(string answer) => Regex.Matches(answer, @"^FollowUpIds?=(?<id>\d+)$", RegexOptions.Multiline).Select(m => int.Parse(m.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The same company with secrets and without, made once.</summary>
    public sealed class TwoCompanies : IAsyncLifetime
    {
        internal SecretPlans Secret { get; } = new(hasSecrets: true);

        internal SecretPlans Dull { get; } = new(hasSecrets: false);

        private readonly Dictionary<(bool, string), List<(Inquiry, string)>> _answers = [];

        /// <summary>All that somebody can ask, and what they are told.</summary>
        internal IReadOnlyList<(Inquiry Inquiry, string Text)> Answers(string role, bool isDull = false) => _answers[(isDull, role)];

        /// <summary>Asked once and in the same order in both companies: whoever is invited and opens something has then seen it.</summary>
        public async Task InitializeAsync()
        {
            foreach (var (plans, isDull) in new[] { (Secret, false), (Dull, true) })
            {
                await plans.PlanAsync();
                foreach (var role in Everybody)
                {
                    var answers = _answers[(isDull, role)] = [];
                    foreach (var inquiry in Inquiries.All) answers.Add((inquiry, Contents.In(await inquiry.AskAsync(plans, plans.Id(role)))));
                }
            }
        }

        public Task DisposeAsync()
        {
            Secret.Dispose();
            Dull.Dispose();
            return Task.CompletedTask;
        }
    }

    /// <summary>A use case that nobody thought of.</summary>
    private sealed class PeekIntoDiaries
    {
        public Task<string> ExecuteAsync() => Task.FromResult(Look());

        public string Look() => nameof(PeekIntoDiaries);
    }
}
