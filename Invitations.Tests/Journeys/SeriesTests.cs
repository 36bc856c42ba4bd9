using System.Text.RegularExpressions;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>Something that repeats: made, mended date by date, changed from a date on, stopped (decision 13).</summary>
public class SeriesTests(BrowserFixture browser) : Journey(browser)
{
    private const int Anna = 1, Carla = 3, Eva = 5;
    private static readonly Participant Fjord = Participant.Resource(1), Skov = Participant.Resource(2);

    [Theory]
    [InlineData(Hand.Mouse, "en")]
    [InlineData(Hand.Keyboard, "en")]
    [InlineData(Hand.Mouse, "nb")]
    public Task A_weekly_series_is_made_and_its_dates_are_moved_deleted_and_added(Hand hand, string language) => Play(async () =>
    {
        var anna = await SignIn("anna", new(language, Hand: hand), at: Acts.EmptyWeek);
        var dialog = await anna.StartAsync("Appointment", "Contract talk", "2026-03-16", "10:00", "11:00");

        var series = await anna.RepeatAsync(dialog);
        await anna.PickAsync(anna.In(series, AriaRole.Radio, "Monthly"));
        await anna.PickAsync(anna.In(series, AriaRole.Radio, "Weekly"));
        await anna.WriteAsync(anna.In(series, AriaRole.Textbox, "Occurrences"), "5");
        await Expect(anna.Dates(series)).ToHaveCountAsync(5);
        await anna.ChooseDateAsync(series, "23");
        await anna.PressAsync(anna.In(series, AriaRole.Button, "Later"));
        await Expect(anna.Dates(series).Nth(1)).ToContainTextAsync("24");
        await anna.ChooseDateAsync(series, "30");
        if (hand is Hand.Keyboard) await anna.Page.Keyboard.PressAsync("Delete");
        else await anna.PressAsync(anna.In(series, AriaRole.Button, "Delete"));
        await Expect(anna.Dates(series)).ToHaveCountAsync(4);
        await anna.WriteAsync(anna.In(series, AriaRole.Textbox, "New date"), "2026-04-01");
        await anna.PressAsync(anna.In(series, AriaRole.Button, "Add"));
        await Expect(anna.Dates(series)).ToHaveCountAsync(5);
        await anna.PressAsync(anna.In(series, AriaRole.Button, "OK"));
        await Expect(series).ToHaveCountAsync(0);
        await Expect(anna.In(dialog, AriaRole.Button, "Recurrence", whole: false)).ToContainTextAsync("5");
        await anna.SaveAsync(dialog);

        await Expect(anna.Entry("Contract talk")).ToHaveCountAsync(1);
        (await StartsAsync("Contract talk")).Should().Equal(At(3, 16, 10), At(3, 24, 10), At(4, 1, 10), At(4, 6, 10), At(4, 13, 10));
    });

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public Task Conflicts_are_mended_date_by_date(Hand hand) => Play(async () =>
    {
        await PlanAsync(Eva, "Interview", At(3, 16, 10), Fjord);
        await PlanAsync(Carla, "Dentist", At(3, 23, 10));
        await PlanAsync(Carla, "Handball", At(3, 30, 10), Fjord);
        var anna = await SignIn("anna", new(Hand: hand), at: Acts.EmptyWeek);
        var dialog = await anna.StartAsync("Appointment", "Contract talk", "2026-03-16", "10:00", "11:00");
        await anna.InviteAsync(dialog, "Resource", "Fjord");
        await anna.InviteAsync(dialog, "Employees", "Carla Holm");
        var series = await anna.RepeatAsync(dialog);
        await anna.WriteAsync(anna.In(series, AriaRole.Textbox, "Occurrences"), "5");
        await Expect(anna.Dates(series).Filter(new() { HasText = "Conflict" })).ToHaveCountAsync(3);
        await anna.PressAsync(anna.In(series, AriaRole.Button, "OK"));

        var conflict = anna.In(dialog, AriaRole.Group, "Conflict");
        await Expect(conflict).ToContainTextAsync("2 of 5 free; conflicts 16 Mar, 23 Mar, 30 Mar");
        await anna.PressAsync(Taken(conflict, "16 Mar").GetByRole(AriaRole.Button, new() { Name = "Take Skov instead" }));
        await Expect(conflict).ToContainTextAsync("3 of 5 free; conflicts 23 Mar, 30 Mar");
        await anna.PressAsync(Taken(conflict, "23 Mar").GetByRole(AriaRole.Button, new() { Name = "Move to 09:00" }));
        await Expect(conflict).ToContainTextAsync("4 of 5 free; conflict 30 Mar");
        await anna.PressAsync(Taken(conflict, "30 Mar").GetByRole(AriaRole.Button, new() { Name = "Skip this date" }));
        await Expect(conflict).ToHaveCountAsync(0);
        await Expect(dialog).ToContainTextAsync("All 4 dates are free");
        await anna.SaveAsync(dialog);

        (await StartsAsync("Contract talk")).Should().Equal(At(3, 16, 10), At(3, 23, 9), At(4, 6, 10), At(4, 13, 10));
        (await RoomsAsync("Contract talk")).Should().Equal(Skov.Id, Fjord.Id, Fjord.Id, Fjord.Id);
        (await LookAsync(diary => diary.FollowUps.Where(f => f.Title == "Contract talk").OrderBy(f => f.Time.Starts).Select(f => f.Location).ToListAsync()))
            .Should().Equal("Skov", "Fjord", "Fjord", "Fjord");
    });

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public Task Only_this_or_this_and_all_future_is_asked_and_done(Hand hand) => Play(async () =>
    {
        await PlanSeriesAsync("Contract talk", 5);
        var anna = await SignIn("anna", new(Hand: hand));

        await anna.GoToAsync("/diary/week/2026-03-23");
        await RenameAsync(anna, "Contract talk", "Price talk", "Only this");
        (await TitlesAsync()).Should().Equal("Contract talk", "Price talk", "Contract talk", "Contract talk", "Contract talk");

        await anna.GoToAsync("/diary/week/2026-03-30");
        await RenameAsync(anna, "Contract talk", "Renewal talk", "This and all future");
        (await TitlesAsync()).Should().Equal("Contract talk", "Price talk", "Renewal talk", "Renewal talk", "Renewal talk");

        await anna.GoToAsync("/diary/week/2026-04-13");
        var last = await anna.OpenEntryAsync("Renewal talk");
        await anna.WriteAsync(anna.In(last, AriaRole.Textbox, "Title"), "Last talk");
        await anna.SaveAsync(last); // Nothing comes after it: there is nothing to ask.

        await anna.GoToAsync("/diary/week/2026-04-06");
        var dialog = await anna.OpenEntryAsync("Renewal talk");
        await anna.TakeFromMenuAsync(anna.In(dialog, AriaRole.Button, "Task"), anna.The(AriaRole.Menuitem, "Delete"));
        await anna.PressAsync(anna.In(anna.Dialog("Change series"), AriaRole.Button, "This and all future"));
        await Expect(dialog).ToHaveCountAsync(0);
        (await TitlesAsync()).Should().Equal("Contract talk", "Price talk", "Renewal talk");
    });

    [Fact]
    public Task Stopping_keeps_what_was_and_takes_the_rest_from_every_diary() => Play(async () =>
    {
        await PlanSeriesAsync("Contract talk", 5, Participant.Employee(2));
        var anna = await SignIn("anna", at: "/diary/week/2026-03-30");
        var bo = await SignIn("bo", at: "/diary/week/2026-04-06");
        await Expect(bo.Entry("Contract talk")).ToHaveCountAsync(1);

        var dialog = await anna.OpenEntryAsync("Contract talk");
        var series = await anna.RepeatAsync(dialog);
        await anna.PressAsync(anna.In(series, AriaRole.Button, "Stop repeating"));
        var question = anna.Dialog("Stop repeating?");
        await Expect(question).ToContainTextAsync("Mon 30 Mar");
        await anna.PressAsync(anna.In(question, AriaRole.Button, "Stop repeating"));
        await Expect(dialog).ToHaveCountAsync(0);

        await Expect(bo.Entry("Contract talk")).ToHaveCountAsync(0);
        (await TitlesAsync()).Should().HaveCount(3);
        dialog = await anna.OpenEntryAsync("Contract talk");
        await Expect(dialog).ToBeVisibleAsync();
    });

    [Fact]
    public Task Whoever_is_invited_answers_all_of_it_at_once() => Play(async () =>
    {
        await PlanSeriesAsync("Contract talk", 5, Participant.Employee(2));
        var bo = await SignIn("bo", at: Acts.EmptyWeek);

        var invitations = await bo.OpenInvitationsAsync();
        await Expect(bo.RowOf(invitations, "Contract talk")).ToHaveCountAsync(1);
        await bo.DoAsync(invitations, bo.RowOf(invitations, "Contract talk"), "Accept");
        await Expect(bo.RowOf(invitations, "Contract talk")).ToHaveCountAsync(0);

        await WithTheDatabase(async diary => (await diary.Invitations.CountAsync(i => i.EmployeeId == 2 && i.Status == InvitationStatus.Accepted
            && diary.FollowUps.Any(f => f.Id == i.FollowUpId && f.Title == "Contract talk"))).Should().Be(5));
    });

    [Fact]
    public Task What_is_no_series_is_said_at_once_and_what_was_written_survives_a_reload() => Play(async () =>
    {
        var anna = await SignIn("anna", at: Acts.EmptyWeek);
        var dialog = await anna.StartAsync("Appointment", "Contract talk", "2026-03-16", "10:00", "11:00");
        var series = await anna.RepeatAsync(dialog);
        var occurrences = anna.In(series, AriaRole.Textbox, "Occurrences");
        foreach (var (typed, words) in new[] { ("1001", "1 to 1,000"), ("", "1 to 1,000"), ("-3", "1 to 1,000"), ("1000", "157 fit") })
        {
            await anna.WriteAsync(occurrences, typed);
            await Expect(series).ToContainTextAsync(words);
            await Expect(occurrences).ToHaveAttributeAsync("aria-invalid", "true");
        }

        await anna.PressAsync(anna.In(series, AriaRole.Button, "OK"));
        await Expect(series.GetByRole(AriaRole.Alert)).ToContainTextAsync("157 fit");
        await Expect(occurrences).ToHaveValueAsync("1000");
        await anna.WriteAsync(occurrences, "3");
        await anna.WriteAsync(anna.In(series, AriaRole.Textbox, "Last date"), "2026-03-01");
        await Expect(series).ToContainTextAsync("before the first date");
        await anna.PickAsync(anna.In(series, AriaRole.Radio, "Ends after"));
        await anna.PressAsync(anna.In(series, AriaRole.Button, "OK"));
        await Expect(anna.In(dialog, AriaRole.Button, "Recurrence", whole: false)).ToContainTextAsync("3 times");

        await anna.Page.ReloadAsync();
        await anna.ReadyAsync();

        var again = anna.Dialog("Appointment");
        await anna.TurnToAsync(anna.In(again, AriaRole.Tab, "Details", whole: false));
        await Expect(anna.In(again, AriaRole.Button, "Recurrence", whole: false)).ToContainTextAsync("3 times");
        await anna.SaveAsync(again);
        (await StartsAsync("Contract talk")).Should().HaveCount(3);
    });

    private static ILocator Taken(ILocator conflict, string date) => conflict.GetByRole(AriaRole.Listitem).Filter(new() { HasTextRegex = new Regex($@"\b{date}\b") });

    private static async Task RenameAsync(Support.Person person, string from, string to, string scope)
    {
        var dialog = await person.OpenEntryAsync(from);
        await person.WriteAsync(person.In(dialog, AriaRole.Textbox, "Title"), to);
        await person.PressAsync(person.In(dialog, AriaRole.Button, "Save"));
        await person.PressAsync(person.In(person.Dialog("Change series"), AriaRole.Button, scope));
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private static LocalDateTime At(int month, int day, int hour) => new(2026, month, day, hour, 0);

    private Task PlanAsync(int ownerId, string title, LocalDateTime start, params Participant[] participants) => SaveAsync(ownerId, title, start, null, participants);

    private Task PlanSeriesAsync(string title, int count, params Participant[] participants) =>
        SaveAsync(Anna, title, At(3, 16, 10), SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Monday).After(count), new(2026, 3, 16)).Required, participants);

    private async Task SaveAsync(int ownerId, string title, LocalDateTime start, SeriesDraft? series, Participant[] participants)
    {
        var time = FollowUpTime.At(start, start.PlusHours(1), TestCompany.Oslo).Required;
        var draft = new FollowUpDraft(
            0, 0, Guid.NewGuid(), new FollowUpContent(FollowUpKind.Appointment, title, time), ownerId, participants, new Dictionary<Participant, InvitationStatus>(), Series: series);
        (await Diary.Services.GetRequiredService<SaveFollowUp>().ExecuteAsync(ownerId, draft)).IsDone.Should().BeTrue();
    }

    private Task<List<LocalDateTime>> StartsAsync(string title) => LookAsync(async diary =>
        (await diary.FollowUps.Where(f => f.Title == title && !f.IsCancelled).OrderBy(f => f.Time.Starts).ToListAsync()).ConvertAll(f => f.Time.StartDate + f.Time.StartTime!.Value));

    private Task<List<string>> TitlesAsync() =>
        LookAsync(diary => diary.FollowUps.Where(f => f.Title.EndsWith(" talk") && f.OwnerId == Anna && f.SeriesId != null && !f.IsCancelled).OrderBy(f => f.Time.Starts).Select(f => f.Title).ToListAsync());

    private Task<List<int>> RoomsAsync(string title) => LookAsync(diary => (
        from f in diary.FollowUps
        where f.Title == title && !f.IsCancelled
        from i in f.Invitations
        where i.ResourceId != null
        orderby f.Time.Starts
        select i.ResourceId!.Value).ToListAsync());

    private async Task WithTheDatabase(Func<DiaryDbContext, Task> act) => await LookAsync(async diary =>
    {
        await act(diary);
        return true;
    });

    private async Task<T> LookAsync<T>(Func<DiaryDbContext, Task<T>> look)
    {
        await using var diary = await Diary.Services.GetRequiredService<IDbContextFactory<DiaryDbContext>>().CreateDbContextAsync();
        return await look(diary);
    }
}
