using Invitations.Core;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.Scheduling;

public class WritingAWeekTests
{
    [Fact]
    public void A_week_may_have_days_off_and_breaks() =>
        Read(Day("08:00", "16:00"), Day("07:30", "15:00", "11:00", "11:30"), null, null, null, Day("00:00", "23:59")).Required.ToString()
            .Should().Be("08:00-16:00|07:30-11:00,11:30-15:00|-|-|-|00:00-23:59|-");

    [Theory]
    [InlineData(null, "16:00", null, null, Refusal.WorkingTimeMissing)]
    [InlineData("08:00", null, null, null, Refusal.WorkingTimeMissing)]
    [InlineData("08:00", "16:00", "11:00", null, Refusal.WorkingTimeMissing)]
    [InlineData("08:00", "16:00", null, "11:30", Refusal.WorkingTimeMissing)]
    [InlineData("16:00", "08:00", null, null, Refusal.WorkingTimesOutOfOrder)]
    [InlineData("08:00", "08:00", null, null, Refusal.WorkingTimesOutOfOrder)]
    [InlineData("08:00", "16:00", "08:00", "09:00", Refusal.WorkingTimesOutOfOrder)]
    [InlineData("08:00", "16:00", "07:00", "09:00", Refusal.WorkingTimesOutOfOrder)]
    [InlineData("08:00", "16:00", "11:30", "11:00", Refusal.WorkingTimesOutOfOrder)]
    [InlineData("08:00", "16:00", "11:00", "11:00", Refusal.WorkingTimesOutOfOrder)]
    [InlineData("08:00", "16:00", "15:00", "16:00", Refusal.WorkingTimesOutOfOrder)]
    [InlineData("08:00", "16:00", "17:00", "18:00", Refusal.WorkingTimesOutOfOrder)]
    public void A_day_that_cannot_be_is_named(string? from, string? to, string? breakFrom, string? breakTo, Refusal refusal) =>
        Read(Day("08:00", "16:00"), null, Day(from, to, breakFrom, breakTo), Day("16:00", "08:00")).Should().BeEquivalentTo(new { Refusal = refusal, About = "Wednesday" });

    [Fact]
    public void A_break_that_was_begun_but_cannot_be_read_is_not_left_out() =>
        Read(new WorkingDayDraft(new(8, 0), new(16, 0), HasBreak: true)).Refusal.Should().Be(Refusal.WorkingTimeMissing);

    private static Outcome<WorkingHours> Read(params WorkingDayDraft?[] days) => new WorkingWeekDraft([.. days, .. new WorkingDayDraft?[7 - days.Length]]).Read();

    private static WorkingDayDraft Day(string? from, string? to, string? breakFrom = null, string? breakTo = null) =>
        new(Time(from), Time(to), breakFrom is not null || breakTo is not null, Time(breakFrom), Time(breakTo));

    private static LocalTime? Time(string? text) => text is null ? null : NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
