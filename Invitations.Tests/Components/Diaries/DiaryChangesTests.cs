using Bunit;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Components.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using Invitations.Web.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Invitations.Tests.Components.Diaries;

/// <summary>U02, U03, U04 as they are said: what was done and when it is now, or why it stands where it stood.</summary>
public class DiaryChangesTests : FollowUpScreenTest
{
    public DiaryChangesTests()
    {
        Services.TryAddScoped<UndoMessages>();
        Services.TryAddScoped<DiaryChanges>();
        SignIn(Company.Anna);
    }

    private DiaryChanges Changes => Services.GetRequiredService<DiaryChanges>();

    private UndoMessage? Shown => Services.GetRequiredService<UndoMessages>().Shown;

    [Theory]
    [InlineData("en-GB", "Moved to Thu 5 Mar, 12:00–13:00", "Changed to Thu 5 Mar, 12:00–14:00", "Put back")]
    [InlineData("nb-NO", "Flyttet til tor. 5. mar., 12:00–13:00", "Endret til tor. 5. mar., 12:00–14:00", "Alt er som før")]
    [InlineData("da-DK", "Flyttet til tors. 5. mar., 12:00–13:00", "Ændret til tors. 5. mar., 12:00–14:00", "Alt er som før")]
    public async Task It_is_said_in_the_viewers_language(string culture, string moved, string resized, string back)
    {
        Speak(culture);
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(3));

        (await Changes.MoveAsync(At(id, 5, 12))).Should().BeTrue();
        Shown!.Words.Should().Be(moved);
        (await Changes.MoveAsync(At(id, 5, 12, hours: 2))).Should().BeTrue();
        Shown!.Words.Should().Be(resized);
        await Shown.Undo!();

        (Shown!.Words, Shown.IsRefusal, Shown.Undo is null).Should().Be((back, false, true));
        (await Company.StoredAsync(id)).Time.Should().Be(TestCompany.March(5, 12));
    }

    [Fact]
    public async Task Each_thing_that_is_done_has_its_words()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(3));
        async Task<string> SayAsync(Func<Task<bool>> act)
        {
            (await act()).Should().BeTrue();
            return Shown!.Words;
        }

        (await SayAsync(() => Changes.CopyAsync(At(id, 4, 9)))).Should().Be("Copied to Wed 4 Mar, 09:00–10:00");
        (await SayAsync(() => Changes.CompleteAsync(id, true))).Should().Be("“Plan the spring fair” is marked as completed");
        (await SayAsync(() => Changes.CompleteAsync(id, false))).Should().Be("“Plan the spring fair” is open again");
        (await SayAsync(() => Changes.ParkAsync(id))).Should().Be("“Plan the spring fair” is moved to the to-do list");
        (await SayAsync(() => Changes.PlaceAsync(At(id, 6, 9)))).Should().Be("Moved to Fri 6 Mar, 09:00–10:00");
        (await SayAsync(() => Changes.MoveAsync(new(id, 0, new(2026, 3, 5, 0, 0), new(2026, 3, 6, 0, 0), AllDay: true, TestCompany.Oslo)))).Should().Be("Moved to Thu 5 Mar – Fri 6 Mar, all day");
        (await SayAsync(() => Changes.DeleteAsync(id))).Should().Be("“Plan the spring fair” is deleted");
        var others = await Company.PlanAsync(Company.Bo, TestCompany.March(3), Participant.Employee(Company.Anna));
        (await SayAsync(() => Changes.DeleteAsync(others))).Should().Be("You have declined “Plan the spring fair”");
    }

    [Fact]
    public async Task The_time_is_said_in_the_zone_that_is_shown()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(3));

        await Changes.MoveAsync(At(id, 5, 3) with { ZoneId = "America/New_York" });

        Shown!.Words.Should().Be("Moved to Thu 5 Mar, 03:00–04:00");
        (await Company.StoredAsync(id)).Time.Should().Be(TestCompany.March(5, 9));
    }

    [Fact]
    public async Task What_is_refused_says_why_and_offers_nothing_to_undo()
    {
        var id = await Company.PlanAsync(Company.Bo, TestCompany.March(3), Participant.Employee(Company.Anna));

        (await Changes.MoveAsync(At(id, 5, 12))).Should().BeFalse();

        (Shown!.IsRefusal, Shown.Undo is null, Shown.Words).Should().Be((true, true, "Only the owner may change this follow-up. Nothing was saved."));
    }

    [Fact]
    public async Task An_undo_that_comes_too_late_says_so()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(3));
        await Changes.MoveAsync(At(id, 5, 12));
        Company.Clock.Now += Duration.FromMinutes(1);

        await Shown!.Undo!();

        Shown!.IsRefusal.Should().BeTrue();
        Shown.Words.Should().StartWith("It is too late to undo this");
    }

    [Fact]
    public async Task Of_a_series_it_asks_how_much_is_meant()
    {
        var ids = await Company.PlanSeriesAsync(Company.Anna, SeriesDrafts.Weekly(4));
        var screen = Render<DialogScreen>();
        var moved = screen.InvokeAsync(() => Changes.MoveAsync(At(ids[1], 11, 12)));
        Button(screen, "This and all future").Click();

        (await moved).Should().BeTrue();

        Shown!.Words.Should().Be("3 dates moved, this one to Wed 11 Mar, 12:00–13:00");
        (await Company.StoredSeriesAsync(ids[0])).Select(f => f.Time).Should().Equal(
            TestCompany.March(3), TestCompany.March(11, 12), TestCompany.March(18, 12), TestCompany.March(25, 12));
    }

    [Fact]
    public async Task Asked_and_left_nothing_is_done_and_nothing_said()
    {
        var ids = await Company.PlanSeriesAsync(Company.Anna, SeriesDrafts.Weekly(4));
        var screen = Render<DialogScreen>();
        var deleted = screen.InvokeAsync(() => Changes.DeleteAsync(ids[1]));
        Button(screen, "Cancel").Click();

        (await deleted).Should().BeFalse();

        Shown.Should().BeNull();
        (await Company.OccurrencesAsync(ids[0])).Should().Equal(ids);
    }

    [Fact]
    public async Task Whoever_may_not_move_it_is_not_asked_how_much_of_it()
    {
        var ids = await Company.PlanSeriesAsync(Company.Bo, SeriesDrafts.Weekly(4), Participant.Employee(Company.Anna));

        (await Changes.MoveAsync(At(ids[1], 11, 12))).Should().BeFalse();

        Shown!.IsRefusal.Should().BeTrue();
    }

    private static EntryMove At(int id, int day, int hour, int hours = 1) =>
        new(id, 0, new(2026, 3, day, hour, 0), new(2026, 3, day, hour + hours, 0), AllDay: false, TestCompany.Oslo);
}
