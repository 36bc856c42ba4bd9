using System.Text.RegularExpressions;
using Invitations.Core.Persistence;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>What people get wrong, and what goes wrong around them: said in words, with everything typed still there.</summary>
public class BadInputTests(BrowserFixture browser) : Journey(browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("nb")]
    [InlineData("da")]
    public Task What_cannot_be_saved_is_refused_in_words_and_kept(string language) => Play(async () =>
    {
        var bo = await SignIn("bo", new(language), at: Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "", "2026-03-17", "10:00", "11:00");

        await RefusedAsync(bo, dialog, "TitleMissing");
        await bo.WriteAsync(bo.In(dialog, AriaRole.Textbox, "Title"), "Contract talk");

        await bo.WriteAsync(bo.In(dialog, AriaRole.Textbox, "End time"), "09:00");
        await RefusedAsync(bo, dialog, "EndNotAfterStart");

        foreach (var date in new[] { "1801-03-17", "9999-03-17" })
        {
            await bo.SetTimeAsync(dialog, date, "10:00", "11:00");
            await RefusedAsync(bo, dialog, "DateOutOfRange");
        }

        await bo.SetTimeAsync(dialog, "2026-03-17", "10:00", "11:00");
        var description = new string('x', 10_000);
        await bo.TurnToAsync(bo.In(dialog, AriaRole.Tab, "Description", whole: false));
        await bo.In(dialog, AriaRole.Textbox, "Description").FillAsync(description);
        await bo.In(dialog, AriaRole.Textbox, "Description").BlurAsync();
        await RefusedAsync(bo, dialog, "DescriptionTooLong");
        await Expect(bo.In(dialog, AriaRole.Textbox, "Description")).ToHaveValueAsync(description);
        await Expect(bo.In(dialog, AriaRole.Textbox, "Title")).ToHaveValueAsync("Contract talk");

        await bo.WriteAsync(bo.In(dialog, AriaRole.Textbox, "Description"), "Short");
        await bo.SaveAsync(dialog);
        await Expect(bo.Entry("Contract talk")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task A_room_deleted_meanwhile_is_named_and_nothing_is_half_saved() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Contract talk", "2026-03-17", "10:00", "11:00");
        await bo.InviteAsync(dialog, "Resource", "Projector");
        await WithTheDatabase(diary => diary.Resources.Where(r => r.Name == "Projector").ExecuteUpdateAsync(set => set.SetProperty(r => r.IsDeleted, true)));

        await bo.PressAsync(bo.In(dialog, AriaRole.Button, "Save"));

        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Projector");
        await WithTheDatabase(async diary => (await diary.FollowUps.CountAsync(f => f.Title == "Contract talk")).Should().Be(0));
    });

    [Fact]
    public Task A_locked_database_is_said_and_saving_again_saves() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", "2026-03-17", "10:00", "11:00");

        await WithTheDatabase(async diary =>
        {
            // Holds the write lock, as a backup or another program might.
            await using var transaction = await diary.Database.BeginTransactionAsync();
            await bo.PressAsync(bo.In(dialog, AriaRole.Button, "Save"));
            await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(Words.In["en"]["Refusal_DatabaseBusy"]);
        });
        Diary.ForgetErrors(); // It was logged, as it should be: an operator wants to know.
        await bo.SaveAsync(dialog);

        await Expect(bo.Entry("Renewal talk")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task An_old_link_says_that_it_is_gone() => Play(async () =>
    {
        var bo = await SignIn("bo");

        await bo.GoToAsync("/follow-ups/98765");

        await Expect(bo.Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Expect(bo.The(AriaRole.Grid, "Diary")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Sixty_four_clicks_on_Save_make_one_follow_up() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Contract talk", "2026-03-17", "10:00", "11:00");

        await bo.In(dialog, AriaRole.Button, "Save").EvaluateAsync("button => { for (let i = 0; i < 64; i++) button.click(); }");

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(bo.Entry("Contract talk")).ToHaveCountAsync(1);
        await WithTheDatabase(async diary => (await diary.FollowUps.CountAsync(f => f.Title == "Contract talk")).Should().Be(1));
    });

    [Fact]
    public Task Of_two_tabs_that_save_the_second_is_told_and_nothing_is_overwritten() => Play(async () =>
    {
        var first = await SignIn("bo", at: Acts.EmptyWeek);
        await first.SaveAsync(await first.StartAsync("Appointment", "Contract talk", "2026-03-17", "10:00", "11:00"));
        var second = await SignIn("bo", at: Acts.EmptyWeek);
        var one = await first.OpenEntryAsync("Contract talk");
        var other = await second.OpenEntryAsync("Contract talk");

        // Before the other saves: a dialog in which nothing is written yet follows what others change.
        await second.WriteAsync(second.In(other, AriaRole.Textbox, "Title"), "Contract talk, second");
        await first.WriteAsync(first.In(one, AriaRole.Textbox, "Title"), "Contract talk, first");
        await first.In(one, AriaRole.Combobox, "Location").FillAsync("Hall 2");
        await first.SaveAsync(one);
        // What nobody has touched here follows at once.
        await Expect(second.In(other, AriaRole.Combobox, "Location")).ToHaveValueAsync("Hall 2");
        await second.PressAsync(second.In(other, AriaRole.Button, "Save"));

        await Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Title: somebody else changed this meanwhile too");
        await Expect(second.In(other, AriaRole.Textbox, "Title")).ToHaveValueAsync("Contract talk, second");
        await Expect(first.Entry("Contract talk, first")).ToHaveCountAsync(1);
        await WithTheDatabase(async diary => (await diary.FollowUps.Where(f => f.Title.StartsWith("Contract talk")).Select(f => f.Title).ToListAsync()).Should().Equal("Contract talk, first"));

        await second.PressAsync(second.In(other, AriaRole.Button, "Keep mine"));
        await Expect(other).ToHaveCountAsync(0);
        await Expect(first.Entry("Contract talk, second")).ToHaveCountAsync(1);
        await WithTheDatabase(async diary => (await diary.FollowUps.Where(f => f.Title.StartsWith("Contract talk")).Select(f => f.Title + ", " + f.Location).ToListAsync())
            .Should().Equal("Contract talk, second, Hall 2"));
    });

    [Fact]
    public Task What_makes_its_dialog_fail_is_set_aside_the_second_time_with_its_words() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Acts.EmptyWeek);
        await bo.StartAsync("Appointment", "Contract talk", "2026-03-17", "10:00", "11:00");
        // As another version of the product might have left it.
        await Expect(bo.Dialog("Appointment")).ToBeVisibleAsync();
        await bo.Page.WaitForFunctionAsync("() => Object.keys(sessionStorage).some(k => k.startsWith('draft:') && k.includes(':state:'))");
        await bo.Page.EvaluateAsync("""
            () => { const key = Object.keys(sessionStorage).find(k => k.startsWith('draft:') && k.includes(':state:'));
                    const form = JSON.parse(sessionStorage.getItem(key));
                    window.addEventListener('pagehide', () => sessionStorage.setItem(key, JSON.stringify({ ...form, ZoneId: 'Nowhere/Land', ShownZoneId: 'Nowhere/Land', Behind: null }))); }
            """);
        await bo.Page.ReloadAsync();
        await Expect(bo.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await bo.Page.ReloadAsync();
        var aside = bo.Page.GetByRole(AriaRole.Dialog);
        await Expect(aside.GetByRole(AriaRole.Textbox)).ToHaveValueAsync(new Regex("Contract talk"));
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(aside).ToHaveCountAsync(0);

        await bo.Page.ReloadAsync();
        await bo.ReadyAsync();
        await Expect(aside).ToHaveCountAsync(0);
        Diary.ForgetErrors(); // The first time it did fail.
    });

    [Fact]
    public Task What_was_typed_survives_a_reload() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Contract talk", "2026-03-17", "10:00", "11:00");
        await bo.InviteAsync(dialog, "Employees", "Anna Berg");
        await bo.TurnToAsync(bo.In(dialog, AriaRole.Tab, "Description", whole: false));
        await bo.WriteAsync(bo.In(dialog, AriaRole.Textbox, "Description"), "Renewal for two years.");

        await bo.Page.ReloadAsync();
        await bo.ReadyAsync();

        var again = bo.Dialog("Appointment");
        await Expect(bo.In(again, AriaRole.Textbox, "Title")).ToHaveValueAsync("Contract talk");
        await bo.TurnToAsync(bo.In(again, AriaRole.Tab, "Description", whole: false));
        await Expect(bo.In(again, AriaRole.Textbox, "Description")).ToHaveValueAsync("Renewal for two years.");
        await bo.SaveAsync(again);
        await WithTheDatabase(async diary => (await diary.Invitations.CountAsync(i => diary.FollowUps.Any(f => f.Id == i.FollowUpId && f.Title == "Contract talk"))).Should().Be(2));
    });

    private async Task RefusedAsync(Person person, ILocator dialog, string refusal)
    {
        await person.PressAsync(person.In(dialog, AriaRole.Button, "Save"));
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(person.Say(Words.In["en"][$"Refusal_{refusal}"]));
    }

    private async Task WithTheDatabase(Func<DiaryDbContext, Task> act)
    {
        await using var diary = await Diary.Services.GetRequiredService<IDbContextFactory<DiaryDbContext>>().CreateDbContextAsync();
        await act(diary);
    }
}
