using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Components.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Invitations.Tests.Components.Diaries;

/// <summary>Choosing whose diaries stand side by side, and keeping group views, over a company of its own.</summary>
public class ShowPickerTests : FollowUpScreenTest
{
    private readonly List<DiaryShow> _shown = [];
    private readonly List<DiaryShow?> _changed = [];
    private IRenderedComponent<DialogScreen>? _dialog;

    public ShowPickerTests()
    {
        Services.AddScoped<GroupViewDialogs>();
        Services.AddSingleton<AuthenticationStateProvider>(new Bo(Company.Bo));
    }

    private IRenderedComponent<DialogScreen> Dialog => _dialog ??= Render<DialogScreen>();

    [Fact]
    public async Task Own_views_user_groups_and_all_resources_are_offered_under_their_names()
    {
        await KeepAsync("Planning", Person(Company.Eva));

        var picker = await DrawAsync("u1");

        picker.FindAll("select optgroup").Select(g => $"{g.GetAttribute("label")}: {string.Join(", ", g.Children.Select(o => $"{o.TextContent}={o.GetAttribute("value")}"))}").Should()
            .Equal("My group views: Planning=g1", "User groups: Sales=u1, Support=u2", "Resources: All resources=rooms");
        picker.Find("select").GetAttribute("value").Should().Be("u1");
        Chips(picker).Should().Equal("Anna Berg", "Bo Dahl", "Carla Holm");
        LabelOf(picker, "select").Should().Be("Show");
    }

    [Fact]
    public async Task A_choice_is_passed_on_and_the_same_again_is_not()
    {
        var picker = await DrawAsync("u1");

        picker.Find("select").Change("rooms");
        picker.Find("select").Change("u1");

        _shown.Should().Equal(new DiaryShow.AllResources());
    }

    [Fact]
    public async Task One_of_a_group_is_taken_away_and_the_others_remain()
    {
        var picker = await DrawAsync("u1");

        picker.Find("button[aria-label='Remove Bo Dahl']").Click();

        _shown.Should().ContainSingle().Which.ToString().Should().Be($"e{Company.Anna},e{Company.Carla}");
    }

    [Fact]
    public async Task The_last_one_cannot_be_taken_away()
    {
        var picker = await DrawAsync("e1");

        picker.FindAll(".remove").Should().BeEmpty();
        picker.Find("select option").TextContent.Should().Be("Anna Berg");
    }

    [Fact]
    public async Task Anybody_not_there_yet_is_found_by_name_and_added_with_the_keyboard()
    {
        var picker = await DrawAsync("u1");

        picker.Find("[role=combobox]").Input("a");
        picker.FindAll("[role=option]").Select(o => o.TextContent).Should().Equal(["Astrid Moe", "David Lund", "Eva Strand"], "those who begin with it first, and nobody who is there");
        await picker.Find("[role=combobox]").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        picker.Find("[aria-selected=true]").TextContent.Should().Be("David Lund");
        await picker.Find("[role=combobox]").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        _shown.Should().ContainSingle().Which.ToString().Should().Be("e1,e2,e3,e4");
        picker.FindAll("[role=listbox]").Should().BeEmpty();
    }

    [Fact]
    public async Task A_room_is_added_with_the_pointer_and_a_search_in_vain_says_so()
    {
        var picker = await DrawAsync("u1");

        picker.Find("[role=combobox]").Input("zzz");
        picker.Find(".finder [role=status]").TextContent.Should().StartWith("Nothing found.");
        await picker.Find("[role=combobox]").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        picker.Find("[role=combobox]").Input("fJO");
        picker.Find("[role=option]").Click();

        _shown.Should().ContainSingle().Which.ToString().Should().Be("e1,e2,e3,r1");
    }

    [Fact]
    public async Task More_than_a_line_of_them_are_unfolded_when_asked()
    {
        var picker = await DrawAsync("e1,e2,e3,e4,e5,e6,r1,r2");

        Chips(picker).Should().HaveCount(4);
        picker.Find(".chips [aria-expanded=false]").TextContent.Should().Be("4 more");
        picker.Find(".chips [aria-expanded]").Click();

        Chips(picker).Should().HaveCount(8);
        picker.Find(".chips [aria-expanded]").TextContent.Should().Be("Show fewer");
    }

    [Fact]
    public async Task How_many_are_left_out_is_said()
    {
        var everybody = Enumerable.Range(1, 200).Select(i => new DiaryOwner(Participant.Employee(i), $"Person {i}")).ToList();
        var choices = new ViewChoices([], [new(1, "All", "", [.. everybody.Select(e => e.Whose)])], everybody);
        Draw(choices, "u1").Find(".note").TextContent.Should().Be("The first 100 of 200 diaries are shown; no more fit side by side.");

        (await DrawAsync("e1")).FindAll(".note").Should().BeEmpty();
    }

    [Fact]
    public async Task A_predefined_view_can_be_copied_but_not_edited_or_deleted()
    {
        await KeepAsync("Planning", Person(Company.Eva));

        Items(await DrawAsync("u1")).Should().Equal("New group view", "(Edit)", "Copy", "(Delete group view)", "Invite participants");
        Items(await DrawAsync("g1")).Should().Equal("New group view", "Edit", "Copy", "Delete group view", "Invite participants");
        Items(await DrawAsync("g99")).Should().Equal("New group view", "(Edit)", "(Copy)", "(Delete group view)", "(Invite participants)");
    }

    [Fact]
    public async Task A_new_one_is_written_put_in_order_saved_and_shown()
    {
        var picker = await DrawAsync("u1");

        Choose(picker, "New group view");
        Dialog.Find("#group-view-name").Change("Planning");
        Pick("Group", "Support");
        Press(Dialog, () => Button(Dialog, "Select all"));
        Chosen().Should().Equal("David Lund", "Eva Strand");
        Pick("Select from", "Resource");
        Dialog.Find("#group-view-search").Input("sk");
        Option("Who can be shown", "Skov").Click();
        Option("Chosen", "Skov").Click();
        Press(Dialog, () => Button(Dialog, "Move up"));
        Press(Dialog, () => Button(Dialog, "Move up"));
        Button(Dialog, "Move up").HasAttribute("disabled").Should().BeTrue("it is first");
        Option("Chosen", "Eva Strand").Click();
        Press(Dialog, () => Button(Dialog, "Remove"));
        Chosen().Should().Equal("Skov", "David Lund");
        Dialog.Find("form").Submit();

        picker.WaitForAssertion(() => _changed.Should().Equal(new DiaryShow.OwnView(1)));
        (await ListAsync()).Own.Should().ContainSingle().Which.Should().BeEquivalentTo(new ViewChoice(1, "Planning", "", [Company.Skov, Person(Company.David)]), o => o.WithStrictOrdering());
    }

    [Fact]
    public async Task Unselect_all_takes_away_those_listed_and_no_others()
    {
        Choose(await DrawAsync("e1,e4,r1"), "New group view");
        Chosen().Should().Equal(["Anna Berg", "David Lund", "Fjord"], "it begins with those chosen one by one");

        Pick("Group", "Support");
        Press(Dialog, () => Button(Dialog, "Unselect all"));

        Chosen().Should().Equal("Anna Berg", "Fjord");
    }

    [Fact]
    public async Task What_is_refused_is_said_and_what_was_written_stays()
    {
        Choose(await DrawAsync("u1"), "New group view");

        Dialog.Find("#group-view-description").Change("For the fair");
        Dialog.Find("form").Submit();
        Dialog.WaitForAssertion(() => Dialog.Find("[role=alert]").TextContent.Should().Contain("write a name"));
        Dialog.Find("#group-view-name").Change("Fair");
        Dialog.Find("form").Submit();
        Dialog.WaitForAssertion(() => Dialog.Find("[role=alert]").TextContent.Should().Contain("choose at least one"));

        Dialog.Find("#group-view-description").GetAttribute("value").Should().Be("For the fair");
        _changed.Should().BeEmpty();
    }

    [Fact]
    public async Task A_copy_begins_with_what_the_other_has_under_a_name_of_its_own()
    {
        var picker = await DrawAsync("u1");

        Choose(picker, "Copy");
        Dialog.Find("#group-view-name").GetAttribute("value").Should().Be("Copy of Sales");
        Dialog.Find("form").Submit();

        picker.WaitForAssertion(() => _changed.Should().ContainSingle());
        (await ListAsync()).Own.Should().ContainSingle().Which.Whose.Select(w => w.Id).Should().Equal(Company.Anna, Company.Bo, Company.Carla);
    }

    [Fact]
    public async Task One_is_edited_and_deleted_once_they_are_sure()
    {
        var id = await KeepAsync("Planning", Person(Company.Eva), Company.Skov);
        var picker = await DrawAsync($"g{id}");

        Choose(picker, "Edit");
        Dialog.Find("#group-view-name").Change("Spring");
        Dialog.Find("form").Submit();
        picker.WaitForAssertion(() => _changed.Should().Equal(new DiaryShow.OwnView(id)));
        (await ListAsync()).Own.Should().ContainSingle().Which.Name.Should().Be("Spring");

        Choose(picker, "Delete group view");
        Press(Dialog, () => Button(Dialog, "Cancel"));
        Choose(picker, "Delete group view");
        (await ListAsync()).Own.Should().ContainSingle();
        Press(Dialog, () => Button(Dialog, "Delete group view"));

        picker.WaitForAssertion(() => _changed.Should().Equal(new DiaryShow.OwnView(id), null));
        (await ListAsync()).Own.Should().BeEmpty();
    }

    private IRenderedComponent<ShowPicker> Draw(ViewChoices choices, string show) => Render<ShowPicker>(p => p
        .Add(x => x.Choices, choices).Add(x => x.Shown, choices.Find(DiaryShow.Parse(show)!)).Add(x => x.OnShow, _shown.Add).Add(x => x.OnChanged, _changed.Add));

    private async Task<IRenderedComponent<ShowPicker>> DrawAsync(string show) => Draw(await ListAsync(), show);

    private async Task<ViewChoices> ListAsync() => (await Company.Get<KeepGroupViews>().ListAsync(Company.Bo)).Required;

    private async Task<int> KeepAsync(string name, params Participant[] whose) => (await Company.Get<KeepGroupViews>().SaveAsync(Company.Bo, 0, new(name, "", whose))).Required;

    private void Choose(IRenderedComponent<ShowPicker> picker, string item)
    {
        _ = Dialog;
        _ = picker.InvokeAsync(() => picker.FindAll("[role=menuitem]").Single(i => i.TextContent.Trim() == item).Click());
        Dialog.WaitForElement(".mud-dialog");
    }

    private void Pick(string field, string option)
    {
        Dialog.FindAll("div.mud-input-control").Single(c => c.QuerySelector("label")?.TextContent == field).MouseDown();
        Dialog.WaitForState(() => Dialog.FindAll(".mud-list-item").Any(i => i.TextContent.Trim() == option));
        Press(Dialog, () => Dialog.FindAll(".mud-list-item").Single(i => i.TextContent.Trim() == option));
    }

    private IElement Option(string list, string name) => Dialog.FindAll($"[role=listbox][aria-label='{list}'] [role=option]").Single(o => o.TextContent.Trim() == name);

    private IEnumerable<string> Chosen() => Dialog.FindAll("[role=listbox][aria-label=Chosen] [role=option]").Select(o => o.TextContent.Trim());

    private static IEnumerable<string> Chips(IRenderedComponent<ShowPicker> picker) => picker.FindAll(".chip .cut").Select(c => c.TextContent);

    private static IEnumerable<string> Items(IRenderedComponent<ShowPicker> picker) => picker.FindAll("[role=menuitem]")
        .Select(i => i.GetAttribute("aria-disabled") == "true" ? $"({i.TextContent.Trim()})" : i.TextContent.Trim());

    private static string LabelOf(IRenderedComponent<ShowPicker> picker, string control) => picker.Find($"label[for='{picker.Find(control).Id}']").TextContent;

    private static Participant Person(int id) => Participant.Employee(id);

    private sealed class Bo(int id) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim("employee", $"{id}")], "test"))));
    }
}
