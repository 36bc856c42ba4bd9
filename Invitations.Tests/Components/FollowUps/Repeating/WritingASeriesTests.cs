using System.Text.Json;
using Invitations.Core;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Repeating;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Repeating;

/// <summary>What is typed in Repeating follow-ups, and what of it lives on when something else is typed.</summary>
public class WritingASeriesTests : ComponentTest
{
    private static readonly LocalDate Monday = new(2026, 3, 16);

    [Fact]
    public void Something_new_repeats_weekly_on_its_own_weekday_ten_times()
    {
        var draft = SeriesForm.New(Monday).Draft().Required;

        draft.Rule.Should().Be(Recurrence.Weekly(1, Weekdays.Monday).After(10));
        draft.Occurrences.Should().HaveCount(10).And.OnlyContain(o => o.Date.DayOfWeek == IsoDayOfWeek.Monday && o.RuleDate == o.Date);
    }

    [Theory]
    [InlineData(2026, 3, 16, 3)]
    [InlineData(2026, 3, 31, -1)]
    [InlineData(2026, 3, 28, 4)]
    [InlineData(2026, 3, 1, 1)]
    public void The_fields_of_a_month_are_those_of_its_date(int year, int month, int day, int nth)
    {
        var form = SeriesForm.New(new(year, month, day));

        (form.Day, form.Nth, form.Month).Should().Be(($"{day}", nth, month));
        form.ChangeFrequency(Frequency.Monthly);
        form.CountsWeekdays = true;
        form.Draft().Required.Occurrences[0].Date.Should().Be(new LocalDate(year, month, day), "it begins with itself");
    }

    [Fact]
    public void A_number_of_times_that_nobody_chose_goes_with_the_frequency()
    {
        var form = SeriesForm.New(Monday);

        form.ChangeFrequency(Frequency.Yearly);
        form.Draft().Required.Occurrences.Should().HaveCount(3, "ten years are more than a series may last");
        form.Occurrences = "2";
        form.ChangeFrequency(Frequency.Daily);

        form.Occurrences.Should().Be("2");
    }

    [Theory]
    [InlineData("", "10", Refusal.EveryOutOfRange)]
    [InlineData("0", "10", Refusal.EveryOutOfRange)]
    [InlineData("-1", "10", Refusal.EveryOutOfRange)]
    [InlineData("1.5", "10", Refusal.EveryOutOfRange)]
    [InlineData("99999999999", "10", Refusal.EveryOutOfRange)]
    [InlineData("1", "", Refusal.OccurrencesOutOfRange)]
    [InlineData("1", "0", Refusal.OccurrencesOutOfRange)]
    [InlineData("1", "1001", Refusal.OccurrencesOutOfRange)]
    [InlineData("1", "ten", Refusal.OccurrencesOutOfRange)]
    [InlineData("1", "1000", Refusal.SeriesTooLong)]
    public void What_is_no_rule_says_which_field_it_is(string every, string occurrences, Refusal refusal)
    {
        var form = SeriesForm.New(Monday);
        (form.Every, form.Occurrences) = (every, occurrences);

        form.Draft().Refusal.Should().Be(refusal);
    }

    [Theory]
    [InlineData("", Refusal.LastDateMissing)]
    [InlineData("soon", Refusal.LastDateMissing)]
    [InlineData("2026-03-15", Refusal.LastDateTooEarly)]
    [InlineData("2029-03-17", Refusal.SeriesTooLong)]
    [InlineData("2026-03-30", null)]
    [InlineData("30.3", null)]
    public void The_last_date_is_read_as_dates_are_everywhere(string last, Refusal? refusal)
    {
        var form = SeriesForm.New(Monday);
        (form.EndsOn, form.LastDate) = (true, last);

        form.Draft().Refusal.Should().Be(refusal);
    }

    [Fact]
    public void How_many_fit_is_said_to_whoever_asks_for_too_many()
    {
        var form = SeriesForm.New(Monday);
        form.Occurrences = "500";

        form.MostThatFit().Should().Be(157, "three years of Mondays, the one three years on included");
        form.Occurrences = "157";
        form.Draft().IsDone.Should().BeTrue();
    }

    [Fact]
    public void What_was_changed_by_hand_stays_where_the_rule_still_makes_its_date()
    {
        var form = SeriesForm.New(Monday);
        form.Move(Dates(form)[1], 1);
        form.Delete(Dates(form)[2]);
        form.Add(new(2026, 4, 1));

        form.Occurrences = "4";
        Dates(form).Select(d => (d.Date, d.RuleDate)).Should().Equal(
            (Monday, Monday), (new(2026, 3, 24), new(2026, 3, 23)), (new(2026, 4, 1), (LocalDate?)null), (new(2026, 4, 6), new(2026, 4, 6)));

        form.ChangeFrequency(Frequency.Monthly);
        Dates(form).Select(d => d.Date).Should().StartWith([Monday, new(2026, 4, 1), new(2026, 4, 16)]);
        form.ChangeFrequency(Frequency.Weekly);
        Dates(form).Should().HaveCount(4).And.Contain(new OccurrenceDraft(new(2026, 3, 24), new(2026, 3, 23)));
    }

    [Fact]
    public void A_date_moved_there_and_back_is_the_rules_own_again()
    {
        var form = SeriesForm.New(Monday);

        form.Move(form.Move(Dates(form)[1], 1)!, -1);

        form.ByHand.Should().BeEmpty();
    }

    [Fact]
    public void No_date_is_in_the_list_twice()
    {
        var form = SeriesForm.New(Monday);

        form.Add(Monday).Should().BeNull();
        form.Add(new(2026, 3, 17)).Should().NotBeNull();
        form.Move(Dates(form)[0], 1).Should().BeNull("the day after is taken");
        Dates(form).Should().HaveCount(11);
    }

    [Fact]
    public void A_date_that_was_deleted_comes_back_as_the_rules_own()
    {
        var form = SeriesForm.New(Monday);
        form.Delete(Dates(form)[0]);

        form.Add(Monday).Should().Be(new OccurrenceDraft(Monday, Monday));

        form.ByHand.Should().BeEmpty();
    }

    [Fact]
    public void Every_date_can_be_deleted()
    {
        var form = SeriesForm.New(Monday);
        while (Dates(form) is [var first, ..]) form.Delete(first);

        Dates(form).Should().BeEmpty();
    }

    [Fact]
    public void A_new_start_takes_the_rule_along_and_what_was_changed_by_hand()
    {
        var form = SeriesForm.New(Monday);
        form.Days = Weekdays.Monday | Weekdays.Thursday;
        form.Delete(Dates(form)[2]);

        form.Shift(1);

        form.Days.Should().Be(Weekdays.Tuesday | Weekdays.Thursday);
        Dates(form).Select(d => d.Date).Should().StartWith([new(2026, 3, 17), new(2026, 3, 19), new(2026, 3, 26)]);
    }

    [Fact]
    public void Dates_picked_by_hand_begin_with_the_follow_ups_own()
    {
        var form = SeriesForm.New(Monday);
        form.ChangeFrequency(Frequency.Custom);
        form.Add(new(2026, 3, 18));

        Dates(form).Should().Equal(new OccurrenceDraft(Monday), new OccurrenceDraft(new(2026, 3, 18)));
        form.Rule().Required.Should().Be(Recurrence.Custom());
    }

    [Fact]
    public void What_overlaps_itself_is_noticed()
    {
        var form = SeriesForm.New(Monday);
        form.ChangeFrequency(Frequency.Daily);

        SeriesForm.Overlap(Dates(form), TestCompany.March(16, 10, minutes: 24 * 60)).Should().BeNull("the end is not part of it");
        SeriesForm.Overlap(Dates(form), TestCompany.March(16, 10, minutes: (24 * 60) + 1)).Should().Be(new LocalDate(2026, 3, 17));
    }

    [Fact]
    public void The_draft_of_the_tab_holds_all_of_it()
    {
        var form = SeriesForm.New(Monday);
        form.Delete(Dates(form)[0]);
        form.MoveTo(Dates(form)[0], new LocalDateTime(2026, 3, 24, 11, 15), new LocalTime(10, 0));
        form.TakeRoom(Dates(form)[1], new RoomSwap(1, 2), "Skov");
        form.Add(new(2026, 3, 18));

        var read = JsonSerializer.Deserialize<SeriesForm>(JsonSerializer.Serialize(form))!;

        read.Draft().Required.Should().BeEquivalentTo(form.Draft().Required);
        read.Draft().Required.Occurrences.Should().Contain(new OccurrenceDraft(new(2026, 3, 24), new(2026, 3, 23), new(11, 15)))
            .And.Contain(new OccurrenceDraft(new(2026, 3, 30), new(2026, 3, 30), Room: new RoomSwap(1, 2), Location: "Skov"));
    }

    [Fact]
    public void A_series_that_was_opened_shows_what_is_left_from_there_on()
    {
        var rule = Recurrence.Weekly(1, Weekdays.Monday).After(6);
        var view = new SeriesView(7, rule, Monday, [
            new(1, Monday, Monday, false), new(2, new(2026, 3, 24), new(2026, 3, 23), true), new(3, new(2026, 4, 6), new(2026, 4, 6), false),
            new(4, new(2026, 4, 8), null, false), new(5, new(2026, 4, 20), new(2026, 4, 20), false)]);

        var form = SeriesForm.Of(view, 2)!;

        (form.Start, form.Occurrences, form.IsTouched).Should().Be((new LocalDate(2026, 3, 23), "5", false));
        Dates(form).Select(d => (d.Date, d.RuleDate)).Should().Equal(
            (new(2026, 3, 24), new(2026, 3, 23)), (new(2026, 4, 6), new(2026, 4, 6)), (new(2026, 4, 8), (LocalDate?)null), (new(2026, 4, 20), new(2026, 4, 20)));
        SeriesForm.Of(view, 99).Should().BeNull("that one was taken out of it");
    }

    private static IReadOnlyList<OccurrenceDraft> Dates(SeriesForm form) => form.Dates().Required;
}
