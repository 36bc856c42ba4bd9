using System.Collections.Concurrent;
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
using Person = Invitations.Tests.Support.Person;

namespace Invitations.Tests.Journeys;

/// <summary>Decision 14 as far as the wire: of what is private to Anna nobody else's browser is sent a word, whatever they look at and whatever she does meanwhile.</summary>
public class KeepingSecretsTests(BrowserFixture browser) : Journey(browser)
{
    private const int Anna = 1;
    private const string Secret = "qxsecret";

    // In a week that is empty for everybody.
    private static readonly LocalDate Wednesday = new(2026, 3, 18);

    private readonly ConcurrentQueue<string> _received = new();
    private int _hour = 9;
    private int _id;

    [Theory]
    [InlineData("david", "day/2026-03-18?owner=e1")]
    [InlineData("david", "week/2026-03-18?owner=e1")]
    [InlineData("david", "month/2026-03-18?owner=e1")]
    [InlineData("david", "view/2026-03-18?show=e4,e1,r1")]
    [InlineData("david", "view/2026-03-18?show=e4,e1,r1&scale=week")]
    [InlineData("admin", "week/2026-03-18?owner=e1")]
    [InlineData("admin", "view/2026-03-18?show=e1,e2")]
    public Task Others_are_sent_that_the_time_is_taken_and_not_a_word_more(string userName, string place) => Play(async () =>
    {
        await PlanAsync();
        var other = await OpenAsync(userName);
        await ComeIn(other, $"/diary/{place}");
        await Expect(BusyAt(other, 9)).ToBeVisibleAsync();
        await PointAtAllAsync(other);
        await ShouldKnowNothingAsync(other);

        // She gives it another title, place and time while they look.
        await ChangeAsync();
        await Expect(BusyAt(other, 12)).ToBeVisibleAsync();
        await PointAtAllAsync(other);
        await ShouldKnowNothingAsync(other);

        await other.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await ShouldKnowNothingAsync(other);
        await other.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        await other.GoToAsync("/todo");
        await other.The(AriaRole.Searchbox, "Search").FillAsync("qxsec");
        await Expect(other.Page.Locator(".results")).ToContainTextAsync("No follow-ups match");
        await other.GoToAsync($"/follow-ups/{_id}");
        await Expect(other.Page.GetByRole(AriaRole.Alert).Or(other.Dialogs()).First).ToBeVisibleAsync();
        await ShouldKnowNothingAsync(other);
    });

    /// <summary>Otherwise nothing would be proved by not finding the words.</summary>
    [Fact]
    public Task She_herself_is_sent_them() => Play(async () =>
    {
        await PlanAsync();
        var anna = await OpenAsync("anna");
        await ComeIn(anna, "/diary/week/2026-03-18");
        await Expect(anna.Entry(Secret).First).ToBeVisibleAsync();

        _received.Should().Contain(frame => frame.Contains(Secret));
        (await SeenAsync(anna)).Should().Contain(Secret);
    });

    private static ILocator BusyAt(Person person, int hour) =>
        person.The(AriaRole.Grid, "Diary").GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Busy, Wednesday.*{hour:00}:10") }).First;

    private async Task<Person> OpenAsync(string userName)
    {
        var person = await Open(userName);
        person.Page.Console += (_, message) => _received.Enqueue(message.Text);
        person.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => _received.Enqueue(frame.Text ?? Encoding.Latin1.GetString(frame.Binary ?? []));
        return person;
    }

    private static async Task PointAtAllAsync(Person person)
    {
        var tip = person.Page.GetByRole(AriaRole.Tooltip);
        foreach (var busy in await person.Entry("Busy").AllAsync())
        {
            await busy.FocusAsync();
            // Some lie partly behind others.
            await busy.HoverAsync(new() { Force = true });
        }

        await BusyAtAny(person).HoverAsync();
        await Expect(tip).ToContainTextAsync("Busy");
    }

    private static ILocator BusyAtAny(Person person) => person.Entry("Busy").Filter(new() { Visible = true }).Last;

    private async Task ShouldKnowNothingAsync(Person person)
    {
        (await SeenAsync(person)).Should().NotContain(Secret);
        _received.Should().NotBeEmpty().And.NotContain(frame => frame.Contains(Secret));
        Diary.Log.Should().NotBeEmpty().And.NotContain(line => line.Contains(Secret));
    }

    // All there is in the browser: the page with its attributes, what stands in fields, what screen readers are told, what is kept.
    private static async Task<string> SeenAsync(Person person) => string.Join('\n',
        await person.Page.TitleAsync(),
        person.Page.Url,
        await person.Page.Locator("body").AriaSnapshotAsync(),
        await person.Page.EvaluateAsync<string>("""
            document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(field => field.value).join()
                + JSON.stringify(sessionStorage) + JSON.stringify(localStorage) + document.cookie
            """));

    // An hour, a day, a series, two at once, and what stands in no diary; one of them with a room.
    private async Task PlanAsync()
    {
        var hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
        _id = await SaveAsync(Content(Hour(9)), Participant.Resource(1));
        await SaveAsync(Content(FollowUpTime.WholeDays(Wednesday, Wednesday, TestCompany.Oslo, hours).Required));
        await SaveAsync(Content(Hour(14)) with { Kind = FollowUpKind.PhoneCall });
        await SaveAsync(Content(Hour(14)) with { Kind = FollowUpKind.Task });
        await SaveAsync(Content(FollowUpTime.Due(Wednesday, Wednesday, TestCompany.Oslo).Required) with { Kind = FollowUpKind.Task });
        await SaveAsync(Content(Hour(16)), SeriesDraft.Of(Recurrence.Daily(1).After(3), Wednesday).Required);
    }

    private async Task ChangeAsync()
    {
        _hour += 3;
        var open = (await Diary.Services.GetRequiredService<OpenFollowUp>().ReadAsync(Anna, _id)).Required;
        await SaveAsync(Content(Hour(_hour)) with { Title = $"{Secret} again", Location = $"{Secret} elsewhere" }, null, _id, open.Version, Participant.Resource(1));
    }

    private static FollowUpContent Content(FollowUpTime time) =>
        new(FollowUpKind.Appointment, $"{Secret} title", time, $"{Secret} place", $"{Secret} description", Visibility: Visibility.OwnerOnly);

    // Ten past, as nothing of the demo company is.
    private static FollowUpTime Hour(int hour) => FollowUpTime.At(Wednesday.At(new(hour, 10)), Wednesday.At(new(hour + 1, 0)), TestCompany.Oslo).Required;

    private Task<int> SaveAsync(FollowUpContent content, params Participant[] with) => SaveAsync(content, null, 0, 0, with);

    private Task<int> SaveAsync(FollowUpContent content, SeriesDraft series) => SaveAsync(content, series, 0, 0);

    private async Task<int> SaveAsync(FollowUpContent content, SeriesDraft? series, int id, int version, params Participant[] with) =>
        (await Diary.Services.GetRequiredService<SaveFollowUp>().ExecuteAsync(
            Anna, new(id, version, Guid.NewGuid(), content, Anna, with, new Dictionary<Participant, InvitationStatus>(), Series: series))).Required;
}
