using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>Answers of the server that come late, as on a train: what somebody types meanwhile is theirs.</summary>
public class SlowLineTests(BrowserFixture browser) : Journey(browser)
{
    private readonly Lock _lock = new();
    private readonly List<Action> _held = [];
    private readonly TaskCompletionSource _focusCall = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isHeld;

    [Fact]
    public Task An_end_typed_while_the_start_moves_it_is_kept() => Play(async () =>
    {
        var (bo, dialog) = await StartAsync();
        var end = bo.In(dialog, AriaRole.Textbox, "End time");
        Hold();
        await bo.WriteAsync(bo.In(dialog, AriaRole.Textbox, "Start time"), "12"); // The end goes along, to 13:00.
        await end.FocusAsync();
        await bo.Page.Keyboard.PressAsync("Control+A");
        await bo.Page.Keyboard.TypeAsync("15");

        LetGo();
        await Expect(bo.In(dialog, AriaRole.Textbox, "Start time")).ToHaveValueAsync("12:00"); // The answer has come.
        await bo.Page.Keyboard.TypeAsync(":30");
        await bo.Page.Keyboard.PressAsync("Tab");
        await bo.SaveAsync(dialog);

        await Expect(bo.Entry("Renewal talk")).ToHaveAccessibleNameAsync(new Regex("12:00.+15:30"));
    });

    [Fact]
    public Task A_field_that_is_left_as_it_was_found_shows_the_answer() => Play(async () =>
    {
        var (bo, dialog) = await StartAsync();
        var end = bo.In(dialog, AriaRole.Textbox, "End time");
        Hold();
        await bo.WriteAsync(bo.In(dialog, AriaRole.Textbox, "Start time"), "12");
        await end.FocusAsync();
        await bo.Page.Keyboard.PressAsync("End");
        await bo.Page.Keyboard.TypeAsync("5");
        await bo.Page.Keyboard.PressAsync("Backspace");

        LetGo();
        await Expect(bo.In(dialog, AriaRole.Textbox, "Start time")).ToHaveValueAsync("12:00");
        await bo.Page.Keyboard.PressAsync("Tab");

        await Expect(end).ToHaveValueAsync("13:00");
    });

    [Fact]
    public Task Whoever_has_gone_on_from_a_list_is_not_called_back_to_it() => Play(async () =>
    {
        var (bo, dialog) = await StartAsync();
        var series = await bo.RepeatAsync(dialog);
        var dates = bo.Dates(series);
        var count = await dates.CountAsync();
        await bo.ChooseLineAsync(dates.Nth(1));
        Hold();
        await bo.Page.Keyboard.PressAsync("Delete");
        await bo.In(series, AriaRole.Textbox, "New date").FocusAsync();
        await bo.Page.Keyboard.TypeAsync("2026-0");

        LetGo();
        await Expect(dates).ToHaveCountAsync(count - 1);
        await _focusCall.Task; // The server has had its say.
        await bo.Page.Keyboard.TypeAsync("3-20");
        await bo.Page.Keyboard.PressAsync("Enter");

        await Expect(dates).ToHaveCountAsync(count);
    });

    [Theory]
    [InlineData("week")]
    [InlineData("view")]
    public Task Whoever_closes_a_dialog_walks_on_in_the_diary_while_the_server_still_tidies_up(string tab) => Play(async () =>
    {
        var bo = await Open("bo", new(Hand: Hand.Keyboard));
        var (isTidying, walked) = (false, new List<Action>());
        await bo.Page.RouteWebSocketAsync("**/_blazor**", line =>
        {
            var server = line.ConnectToServer();
            // The draft is forgotten last of all, and what the browser says from then on takes long.
            line.OnMessage(message =>
            {
                lock (walked)
                {
                    if (isTidying) walked.Add(() => Send(server, message));
                    else Send(server, message);
                }
            });
            server.OnMessage(message =>
            {
                lock (walked) isTidying |= message.Binary is { } bytes && bytes.AsSpan().IndexOf("Invitations.drafts.forget"u8) >= 0;
                Send(line, message);
            });
        });
        await ComeIn(bo, $"/diary/{tab}/2026-03-02{(tab is "view" ? "?show=u1&scale=week" : "")}");
        var entry = bo.Entry("Lysverk: contract talk").First; // In View it stands in the row of each who takes part.
        await entry.FocusAsync();
        await bo.Page.Keyboard.PressAsync("Enter");
        var dialog = bo.Dialog("Appointment");
        await dialog.WaitForAsync();
        await bo.EscapeAsync(dialog);
        await Expect(entry).ToBeFocusedAsync();

        await bo.Page.Keyboard.PressAsync("ArrowRight");

        await Expect(entry).Not.ToBeFocusedAsync();
        await Expect(bo.Page.GetByRole(AriaRole.Grid).Locator(":focus")).ToHaveCountAsync(1);
        lock (walked)
        {
            isTidying = false;
            walked.ForEach(send => send());
        }

        // And what comes next asks the server again.
        await entry.FocusAsync();
        await bo.Page.Keyboard.PressAsync("Enter");
        await dialog.WaitForAsync();
    });

    private async Task<(Person Bo, ILocator Dialog)> StartAsync()
    {
        var bo = await Open("bo");
        await bo.Page.RouteWebSocketAsync("**/_blazor**", line =>
        {
            var server = line.ConnectToServer();
            line.OnMessage(message => Send(server, message));
            server.OnMessage(message => HoldOrDo(() =>
            {
                Send(line, message);
                if (message.Binary is { } bytes && bytes.AsSpan().IndexOf("Invitations.rows."u8) >= 0) _focusCall.TrySetResult();
            }));
        });
        await ComeIn(bo, Acts.EmptyWeek);
        return (bo, await bo.StartAsync("Appointment", "Renewal talk", "2026-03-17", "10:00", "11:00"));
    }

    private static void Send(IWebSocketRoute to, IWebSocketFrame message)
    {
        if (message.Binary is { } bytes) to.Send(bytes);
        else to.Send(message.Text!);
    }

    private void HoldOrDo(Action send)
    {
        lock (_lock)
        {
            if (_isHeld) _held.Add(send);
            else send();
        }
    }

    private void Hold()
    {
        lock (_lock) _isHeld = true;
    }

    // In the order they came, before anything newer.
    private void LetGo()
    {
        lock (_lock)
        {
            _isHeld = false;
            _held.ForEach(send => send());
            _held.Clear();
        }
    }
}
