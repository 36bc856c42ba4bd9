using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>Searching the whole diary by words, from Monday 2 March 2026, 08:00 (D05).</summary>
public sealed class SearchingTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Theory]
    [InlineData("spring")]
    [InlineData("SPRING fai")]
    [InlineData("fair spr")] // in any order
    [InlineData("skov")] // the place, and the room
    [InlineData("brochures")]
    [InlineData("anna")]
    [InlineData("dahl spring")] // a name and a title
    [InlineData("kari")]
    [InlineData("lysverk")] // the company of a contact
    [InlineData("dah kar broch sko")]
    public async Task A_follow_up_is_found_by_what_is_written_in_it_and_by_who_takes_part(string typed)
    {
        var id = await PlanAsync(TestCompany.March(3));
        await _company.PlanAsync(_company.Eva, TestCompany.March(4));

        var found = await SearchAsync(_company.David, typed);

        found.Should().Contain(f => f.FollowUpId == id);
        if (typed is not ("spring" or "SPRING fai" or "fair spr")) found.Should().ContainSingle();
    }

    [Theory]
    [InlineData("s")]
    [InlineData("spring carla")]
    [InlineData("pring")]
    [InlineData("zzz")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("Title : spring*")] // no column, no operator
    [InlineData("NEAR(spring fair)")]
    [InlineData("spring NOT fair")]
    [InlineData("{}[]()^*\"'\\;%_")]
    [InlineData("🎉🎉")]
    [InlineData("\0\0\0")]
    public async Task Not_every_word_there_is_not_found(string typed)
    {
        await PlanAsync(TestCompany.March(3));

        (await SearchAsync(_company.Anna, typed)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("spr*")]
    [InlineData("\"spring fair\"")]
    [InlineData("spring-fair")]
    [InlineData("🎉 spring 🎉")]
    public async Task Signs_mean_nothing(string typed)
    {
        await PlanAsync(TestCompany.March(3));

        (await SearchAsync(_company.Anna, typed)).Should().ContainSingle();
    }

    [Fact]
    public async Task Ten_thousand_letters_do_no_harm() => (await SearchAsync(_company.Anna, string.Concat(Enumerable.Repeat("o* ", 3_334)))).Should().BeEmpty();

    [Theory]
    [InlineData("arsmote")]
    [InlineData("ÅRSMØTE")]
    [InlineData("aarsmøte")]
    [InlineData("oks")]
    [InlineData("øksendal")]
    [InlineData("aeroe")]
    [InlineData("Ærø")]
    public async Task Scandinavian_letters_are_found_from_any_keyboard(string typed)
    {
        await PlanAsync(TestCompany.March(3), "Årsmøte", "Ærø", "Øksendal");

        (await SearchAsync(_company.Anna, typed)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_nearest_comes_first_and_what_is_to_come_before_what_is_over()
    {
        var days = new[] { 20, 1, 3, 5 };
        foreach (var day in days) await PlanAsync(TestCompany.March(day), $"Spring {day}");
        await PlanAsync(TestCompany.March(2, 6), "Spring this morning");
        await PlanAsync(TestCompany.March(2, 12), "Spring at noon");
        await PlanAsync(FollowUpTime.Due(new(2026, 2, 27), new(2026, 2, 28), TestCompany.Oslo).Required, "Spring due");

        (await SearchAsync(_company.Anna, "spring")).Select(f => f.Title).Should()
            .Equal("Spring at noon", "Spring this morning", "Spring 3", "Spring 1", "Spring due", "Spring 5", "Spring 20");
    }

    [Fact]
    public async Task A_series_is_one_row_with_what_comes_next_of_it()
    {
        await _company.PlanSeriesAsync(_company.Anna, SeriesDrafts.Weekly(4));

        (await SearchAsync(_company.Anna, "spring")).Should().ContainSingle().Which.Time.StartDate.Should().Be(new LocalDate(2026, 3, 3));
        _company.Clock.Now = TestCompany.March(4).Starts!.Value;
        (await SearchAsync(_company.Anna, "spring")).Should().ContainSingle().Which.Time.StartDate.Should().Be(new LocalDate(2026, 3, 10), "yesterday is nearer and over");
        _company.Clock.Now = TestCompany.March(30).Starts!.Value;
        (await SearchAsync(_company.Anna, "spring")).Should().ContainSingle().Which.Time.StartDate.Should().Be(new LocalDate(2026, 3, 24), "all are over");
    }

    [Fact]
    public async Task No_more_than_twenty_are_given_and_they_are_the_nearest()
    {
        for (var day = 1; day <= 28; day++) await PlanAsync(TestCompany.March(day), $"Spring {day}");

        var found = await SearchAsync(_company.Anna, "spring");

        found.Should().HaveCount(SearchFollowUps.MostResults);
        found[^1].Title.Should().Be("Spring 20");
    }

    [Fact]
    public async Task What_is_cancelled_is_found_no_more_and_what_is_renamed_under_its_new_name()
    {
        var c = _company;
        var id = await PlanAsync(TestCompany.March(3));
        await c.ChangeAsync(c.Anna, id, d => d with { Content = d.Content with { Title = "Autumn fair", Description = "" } });

        (await SearchAsync(c.Anna, "spring")).Should().BeEmpty();
        (await SearchAsync(c.Anna, "brochures")).Should().BeEmpty();
        (await SearchAsync(c.Anna, "autumn")).Should().ContainSingle();

        await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, id);
        (await SearchAsync(c.Anna, "autumn")).Should().BeEmpty();
        (await SearchAsync(c.Bo, "autumn")).Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_was_left_out_is_no_longer_searched_by()
    {
        var c = _company;
        var id = await PlanAsync(TestCompany.March(3));
        await c.ChangeAsync(c.Anna, id, d => d with { Participants = [c.Kari] });

        (await SearchAsync(c.Anna, "spring dahl")).Should().BeEmpty();
        (await SearchAsync(c.Anna, "spring kari")).Should().ContainSingle();
    }

    [Fact]
    public async Task Those_searched_for_stand_first_and_a_line_of_the_description_only_where_it_is_needed()
    {
        await PlanAsync(TestCompany.March(3));

        var byContact = (await SearchAsync(_company.Anna, "kari")).Single();
        var byDescription = (await SearchAsync(_company.Anna, "broch")).Single();

        byContact.Participants.Should().StartWith(["Kari Nord (Lysverk AS)", "Anna Berg"]);
        byContact.Excerpt.Should().BeEmpty();
        byDescription.Excerpt.Should().Be("Order the brochures in time.");
    }

    /// <summary>Decision 14, for every role: neither a word, nor a row, nor one less of the twenty.</summary>
    [Theory]
    [InlineData(Visibility.OwnerOnly, "Anna", true)]
    [InlineData(Visibility.OwnerOnly, "Bo", true)] // takes part
    [InlineData(Visibility.OwnerOnly, "Carla", false)]
    [InlineData(Visibility.OwnerOnly, "David", false)]
    [InlineData(Visibility.OwnerOnly, "Astrid", false)]
    [InlineData(Visibility.Group, "Carla", true)] // of Sales
    [InlineData(Visibility.Group, "David", false)]
    [InlineData(Visibility.Group, "Astrid", false)]
    [InlineData(Visibility.Everybody, "Astrid", true)]
    public async Task What_somebody_may_not_read_leaves_no_trace(Visibility visibility, string name, bool reads)
    {
        var c = _company;
        var who = (int)typeof(TestCompany).GetProperty(name)!.GetValue(c)!;
        for (var hour = 8; hour < 20; hour++) await SecretAsync(TestCompany.March(2, hour, 0, 30), visibility);
        for (var day = 3; day <= 30; day++) await PlanAsync(TestCompany.March(day), $"Spring {day}");

        var found = await SearchAsync(who, "sp");
        var only = await SearchAsync(who, "spy");

        found.Should().HaveCount(SearchFollowUps.MostResults);
        only.Should().HaveCount(reads ? 12 : 0);
        if (!reads) found.Select(f => f.Title).Should().Equal(Enumerable.Range(3, 20).Select(day => $"Spring {day}"));
        foreach (var word in new[] { "lair", "whisper", "skov spy", "dahl whisper", "kari lair" }) (await SearchAsync(who, word)).Any().Should().Be(reads);
    }

    [Fact]
    public async Task Whoever_handed_private_work_over_finds_it_while_the_answer_is_waited_for()
    {
        var c = _company;
        var id = await SecretAsync(TestCompany.March(3), Visibility.OwnerOnly, []);
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, id, c.David)).IsDone.Should().BeTrue();

        (await SearchAsync(c.Anna, "spy")).Should().ContainSingle();
        (await SearchAsync(c.David, "spy")).Should().ContainSingle();
        (await SearchAsync(c.Astrid, "spy")).Should().BeEmpty();
    }

    [Fact]
    public async Task Somebody_who_is_not_here_any_more_finds_nothing()
    {
        await PlanAsync(TestCompany.March(3));

        (await SearchAsync(99, "spring")).Should().BeEmpty();
    }

    private Task<IReadOnlyList<FoundFollowUp>> SearchAsync(int viewerId, string typed) => _company.Get<SearchFollowUps>().ExecuteAsync(viewerId, SearchWords.Of(typed));

    private async Task<int> PlanAsync(FollowUpTime time, string title = "Plan the spring fair", string place = "Skov", string description = "Order the brochures in time.")
    {
        var c = _company;
        var content = TestCompany.Content(time, title) with { Location = place, Description = description };
        return (await c.SaveAsync(c.Anna, c.New(c.Anna, time, Participant.Employee(c.Bo), c.Kari) with { Content = content })).Required;
    }

    private Task<int> SecretAsync(FollowUpTime time, Visibility visibility) => SecretAsync(time, visibility, [Participant.Employee(_company.Bo), _company.Kari, _company.Skov]);

    private async Task<int> SecretAsync(FollowUpTime time, Visibility visibility, Participant[] participants)
    {
        var c = _company;
        var content = TestCompany.Content(time, "Spy") with
        {
            Location = "Lair",
            Description = "Whisper",
            Visibility = visibility,
            GroupId = visibility is Visibility.Group ? c.Sales : null,
        };
        return (await c.SaveAsync(c.Anna, c.New(c.Anna, time, participants) with { Content = content })).Required;
    }
}
