using System.Text;
using System.Text.RegularExpressions;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases;
using Invitations.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>Each tab of the diary on paper: one page, with everything on it.</summary>
public class PrintingTests(BrowserFixture browser) : Journey(browser)
{
    private const int Bo = 2;

    [Theory]
    [InlineData("/diary/day/2026-03-18", ".diary-grid")]
    [InlineData("/diary/week/2026-03-18", ".diary-grid")]
    [InlineData("/diary/month/2026-03-18", ".month-grid")]
    [InlineData("/diary/view/2026-03-18?show=e1,e2,e3,e4,e5,r1", ".diary-grid")]
    [InlineData("/diary/view/2026-03-18?show=e1,e2,e3,e4,e5,r1&scale=week", ".timeline")]
    public Task A_crowded_tab_is_one_page_with_the_name_the_dates_and_the_entries(string path, string grid) => Play(
        async () =>
        {
            await CrowdAsync();
            var bo = await SignIn("bo", at: path);
            await bo.Page.Locator($"{grid} .entry").First.WaitForAsync();

            Pages(await bo.Page.PdfAsync(new() { PreferCSSPageSize = true })).Should().Be(1);

            // A screen as large as the paper, so that what is seen can be asked.
            var isDay = path.StartsWith("/diary/day", StringComparison.Ordinal);
            await bo.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await bo.Page.SetViewportSizeAsync(isDay ? 718 : 1046, isDay ? 1046 : 718);
            foreach (var gone in new[] { ".top-bar", ".toolbar", ".panel", ".skip-link" }) await Expect(bo.Page.Locator(gone).First).Not.ToBeVisibleAsync();
            await Expect(bo.Page.Locator(".print-head")).ToContainTextAsync(path.Contains("/view/", StringComparison.Ordinal) ? "2026" : "Bo Dahl");
            await Expect(bo.Page.Locator(".print-head")).ToContainTextAsync("Oslo");
            var outside = await bo.Page.Locator($"{grid} .entry").EvaluateAllAsync<string[]>("""
                (entries) => entries.filter(e => {
                  const b = e.getBoundingClientRect(), f = e.closest('.frame').getBoundingClientRect();
                  return b.width < 4 || b.height < 4 || b.left < f.left - 1 || b.right > f.right + 1 || b.top < f.top - 1 || b.bottom > f.bottom + 1;
                }).map(e => e.textContent.trim())
                """);
            outside.Should().BeEmpty("everything drawn is on the page");
        },
        name: $"{nameof(A_crowded_tab_is_one_page_with_the_name_the_dates_and_the_entries)}-{Regex.Replace(path, @"\W+", "-")}");

    [Fact]
    public Task Print_in_the_menu_asks_the_browser() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await bo.Page.AddInitScriptAsync("window.print = () => { document.documentElement.dataset.printed = 'yes'; };");
        await bo.GoToAsync("/diary/week/2026-03-02");

        await bo.TakeFromMenuAsync(bo.The(AriaRole.Button, "Options"), bo.The(AriaRole.Menuitem, "Print"));

        await Expect(bo.Page.Locator("html[data-printed=yes]")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task What_is_private_to_another_is_no_more_on_paper_than_on_the_screen() => Play(async () =>
    {
        await SaveAsync(Bo, At(18, 10, 60), "A secret of mine", Visibility.OwnerOnly);
        var carla = await SignIn("carla", at: "/diary/week/2026-03-18?owner=e2");
        await carla.Page.Locator(".diary-grid .entry").First.WaitForAsync();

        await carla.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(carla.Page.Locator("body")).Not.ToContainTextAsync("secret");
        await Expect(carla.Page.Locator(".diary-grid .entry b")).ToHaveTextAsync("Busy");
    });

    // A page tree counts its pages; Chromium writes one of them.
    private static int Pages(byte[] pdf) => Regex.Matches(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b").Count;

    // Forty entries in a week, fifteen of them on one date, and three bars.
    private async Task CrowdAsync()
    {
        for (var i = 0; i < 25; i++) await SaveAsync(Bo, At(16 + i % 5, 8 + i / 5, 45), $"Talk {i}");
        for (var i = 0; i < 12; i++) await SaveAsync(Bo, At(18, 9 + i % 6, 30), $"Crowd {i}");
        for (var i = 0; i < 3; i++) await SaveAsync(Bo, FollowUpTime.WholeDays(new(2026, 3, 16 + i), new(2026, 3, 18 + i), "Europe/Oslo", WorkingHours.Weekdays(new(8, 0), new(16, 0))).Required, $"Fair {i}");
    }

    private async Task SaveAsync(int ownerId, FollowUpTime time, string title, Visibility visibility = Visibility.Everybody)
    {
        var draft = new FollowUpDraft(0, 0, Guid.NewGuid(), new(FollowUpKind.Appointment, title, time, Visibility: visibility), ownerId, [], new Dictionary<Participant, InvitationStatus>());
        (await Diary.Services.GetRequiredService<SaveFollowUp>().ExecuteAsync(ownerId, draft)).IsDone.Should().BeTrue();
    }

    private static FollowUpTime At(int day, int hour, int minutes)
    {
        var start = new LocalDateTime(2026, 3, day, hour, 0);
        return FollowUpTime.At(start, start.PlusMinutes(minutes), "Europe/Oslo").Required;
    }
}
