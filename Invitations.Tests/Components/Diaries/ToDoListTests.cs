using Bunit;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Components.Diaries;

/// <summary>The to-do list as it is drawn, on Tuesday 17 March 2026.</summary>
public class ToDoListTests : ComponentTest
{
    private static readonly LocalDate Today = new(2026, 3, 17);

    private readonly List<string> _asked = [];

    [Fact]
    public void It_is_a_table_with_a_box_named_Completed_in_each_row()
    {
        var list = Draw(Entry(1, "Send offer"), Entry(2, "Call Ola", kind: FollowUpKind.PhoneCall));

        list.Find("table").GetAttribute("aria-label").Should().Be("To-do");
        list.FindAll("tbody tr input[type=checkbox]").Select(b => b.GetAttribute("aria-label")).Should().Equal("Completed", "Completed");
        list.Find("[data-todo='1']").TextContent.Should().Contain("Send offer");
        list.FindAll("[data-park]").Should().ContainSingle();
    }

    [Theory]
    [InlineData("en-GB", 13, null, true, false, "", "Overdue · Fri 13 Mar")]
    [InlineData("en-GB", 17, null, false, false, "", "Today")]
    [InlineData("en-GB", 17, 12, false, false, "", "Today, 12:00")]
    [InlineData("en-GB", 17, 9, true, false, "", "Overdue · Today, 09:00")]
    [InlineData("en-GB", 19, null, false, false, "Anna Berg", "Thu 19 Mar · from Anna Berg")]
    [InlineData("en-GB", 13, null, false, true, "", "Done · Fri 13 Mar")]
    [InlineData("nb-NO", 13, null, true, false, "Anna Berg", "Forfalt · fre. 13. mar. · fra Anna Berg")]
    [InlineData("nb-NO", 19, null, false, false, "", "Tor. 19. mar.")]
    [InlineData("da-DK", 13, null, true, false, "", "Overskredet · fre. 13. mar.")]
    public void The_second_line_says_when_and_from_whom(string culture, int day, int? hour, bool overdue, bool done, string from, string words)
    {
        Speak(culture);

        var list = Draw(Entry(1, "Task", day, hour, overdue, done, from));

        list.Find("tr .when").TextContent.Trim().Should().Be(words);
        list.Find("tr").ClassList.Contains("overdue").Should().Be(overdue);
    }

    [Fact]
    public void What_is_private_repeats_or_is_a_call_says_so_in_words() =>
        Draw(Entry(1, "Talk", kind: FollowUpKind.PhoneCall) with { IsPrivate = true, Repeats = true }).FindAll(".mark-of").Select(m => m.TextContent)
            .Should().Equal("Phone call", "repeating", "private");

    [Fact]
    public void A_click_opens_and_so_does_Enter()
    {
        var list = Draw(Entry(1, "One"), Entry(2, "Two"));

        list.Find("[data-todo='2'] button").Click();
        list.Find("[data-todo='1'] input").KeyDown("Enter");

        _asked.Should().Equal("open 2", "open 1");
    }

    [Fact]
    public void A_box_that_is_ticked_asks_and_waits_for_the_answer()
    {
        var list = Draw(Entry(1, "One"));

        list.Find("input[type=checkbox]").Change(true);

        _asked.Should().Equal("complete 1 True");
        list.Find("input[type=checkbox]").HasAttribute("checked").Should().BeFalse("the page has not said that it is done");
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("nb-NO")] // writes minus one with another minus
    public void There_is_one_tab_stop_and_it_goes_along(string culture)
    {
        Speak(culture);
        var list = Draw(Entry(1, "One"), Entry(2, "Two"), Entry(3, "Three"));
        Stops(list).Should().Equal("1");
        list.FindAll("[tabindex]").Select(e => e.GetAttribute("tabindex")).Distinct().Should().BeEquivalentTo("0", "-1");

        list.Find("[data-todo='2'] input").Focus();
        Stops(list).Should().Equal("2");

        list.Render(p => p.Add(x => x.View, View(Entry(1, "One"), Entry(3, "Three"))));
        Stops(list).Should().Equal("1");
    }

    [Fact]
    public void After_a_tick_the_stop_is_what_stands_there_now()
    {
        var list = Draw(Entry(1, "One"), Entry(2, "Two"), Entry(3, "Three"));

        list.Find("[data-todo='2'] input").Change(true);
        list.Render(p => p.Add(x => x.View, View(Entry(1, "One"), Entry(3, "Three"), Entry(2, "Two", done: true))));

        Stops(list).Should().Equal("3");
        JSInterop.VerifyInvoke("Invitations.rows.goOn");
    }

    [Fact]
    public void A_list_that_was_read_before_the_tick_was_saved_does_not_count()
    {
        var list = Draw(Entry(1, "One"), Entry(2, "Two"), Entry(3, "Three"));

        list.Find("[data-todo='2'] input").Change(true);
        list.Render(p => p.Add(x => x.View, View(Entry(1, "One"), Entry(2, "Two"), Entry(3, "Three"))));
        list.Render(p => p.Add(x => x.View, View(Entry(1, "One"), Entry(3, "Three"), Entry(2, "Two", done: true))));

        Stops(list).Should().Equal("3");
    }

    [Theory]
    [InlineData("Tasks", "Call Ola")]
    [InlineData("Calls", "Late", "Task", "Old")]
    [InlineData("Overdue", "Late")]
    [InlineData("Done", "Late", "Task", "Call Ola")]
    public void A_filter_narrows_and_says_whether_it_is_on(string filter, params string[] left)
    {
        var list = Draw(Entry(1, "Late", 13, overdue: true), Entry(2, "Task"), Entry(3, "Call Ola", kind: FollowUpKind.PhoneCall), Entry(4, "Old", 13, done: true));
        list.FindAll(".filter").Select(f => f.GetAttribute("aria-pressed")).Should().Equal("true", "true", "false", "true");

        list.FindAll(".filter").Single(f => f.TextContent == filter).Click();

        list.FindAll(".title").Select(t => t.TextContent).Should().Equal(left);
        list.FindAll(".filter").Single(f => f.TextContent == filter).GetAttribute("aria-pressed").Should().Be(filter == "Overdue" ? "true" : "false");
    }

    [Fact]
    public void Where_the_filters_leave_nothing_all_can_be_shown_again()
    {
        var list = Draw(Entry(1, "Task"));
        list.FindAll(".filter").First(f => f.TextContent == "Tasks").Click();

        list.Find(".note").TextContent.Should().StartWith("Nothing of that.");
        list.Find(".note button").Click();

        list.FindAll("tbody tr").Should().ContainSingle();
    }

    [Fact]
    public void An_empty_list_says_what_would_be_there() => Draw().Find(".note").TextContent.Should().Contain("Nothing to do.").And.Contain("New");

    [Fact]
    public void In_somebody_elses_list_nothing_can_be_ticked_and_everything_read()
    {
        var list = Render<ToDoList>(p => p.Add(x => x.View, View(Entry(1, "One") with { MayMove = false }) with { IsOwn = false, OwnerName = "Carla Holm" }).Add(x => x.OnOpen, id => _asked.Add($"open {id}")));

        list.Find("h2").TextContent.Should().Be("To-do · Carla Holm");
        list.Find("input[type=checkbox]").HasAttribute("disabled").Should().BeTrue();
        list.FindAll("[data-todo]").Should().BeEmpty("it cannot be drawn away");
        list.Find("tr button").GetAttribute("tabindex").Should().Be("0");
        list.Find("tr button").Click();
        _asked.Should().Equal("open 1");
    }

    [Fact]
    public void Somebody_else_with_nothing_to_do_is_said_to_have_nothing() =>
        Render<ToDoList>(p => p.Add(x => x.View, View() with { IsOwn = false, OwnerName = "Carla Holm" })).Find(".note").TextContent.Should().Be("Carla Holm has nothing to do that you can see.");

    [Fact]
    public void What_is_too_much_for_one_look_is_counted() =>
        Render<ToDoList>(p => p.Add(x => x.View, View(Entry(1, "One")) with { More = 12 })).Find(".note").TextContent.Should().Be("And 12 more, less pressing.");

    private static IEnumerable<string?> Stops(IRenderedComponent<ToDoList> list) =>
        list.FindAll("[data-stop][tabindex='0']").Select(s => s.Closest("tr")!.GetAttribute("data-todo"));

    private static ToDoEntry Entry(
        int id, string title, int day = 19, int? hour = null, bool overdue = false, bool done = false, string from = "", FollowUpKind kind = FollowUpKind.Task) => new(
            id, kind, title, new(2026, 3, day), hour is { } h ? new LocalTime(h, 0) : null, overdue, done, from, IsPrivate: false, Repeats: false, MayMove: true, Length: null, Version: 1);

    private static ToDoView View(params ToDoEntry[] entries) => new(2, "Bo Dahl", IsOwn: true, Today, entries, More: 0);

    private IRenderedComponent<ToDoList> Draw(params ToDoEntry[] entries) => Render<ToDoList>(p => p
        .Add(x => x.View, View(entries))
        .Add(x => x.OnOpen, id => _asked.Add($"open {id}"))
        .Add(x => x.OnComplete, mark => _asked.Add($"complete {mark.FollowUpId} {mark.IsCompleted}")));
}
