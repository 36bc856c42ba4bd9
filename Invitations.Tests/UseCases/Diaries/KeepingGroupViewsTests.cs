using Invitations.Core;
using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>Group views over the real database (D02).</summary>
public sealed class KeepingGroupViewsTests : IDisposable
{
    private readonly TestCompany _company = new();

    private KeepGroupViews Views => _company.Get<KeepGroupViews>();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Everybody_begins_with_one_of_each_user_group_and_with_all_who_have_a_diary()
    {
        var choices = await ListAsync(_company.Bo);

        choices.Own.Should().BeEmpty();
        choices.UserGroups.Select(u => $"{u.Name} {string.Join(',', u.Whose.Select(w => w.Id))}").Should().Equal("Sales 1,2,3", "Support 4,5");
        choices.Everybody.Select(e => e.Name).Should().Equal(
            "Anna Berg", "Astrid Moe", "Bo Dahl", "Carla Holm", "David Lund", "Eva Strand", "Fjord", "Projector", "Skov");
    }

    [Fact]
    public async Task Ones_own_are_kept_in_order_of_their_names_and_their_members_in_the_order_chosen()
    {
        var planning = await SaveAsync(" Planning ", " Who plans ", _company.Skov, Person(_company.Eva), Person(_company.Anna), Person(_company.Eva));
        await SaveAsync("Fair", "", Person(_company.Bo));

        (await ListAsync(_company.Bo)).Own.Should().BeEquivalentTo(
            [
                new ViewChoice(planning + 1, "Fair", "", [Person(_company.Bo)]),
                new ViewChoice(planning, "Planning", "Who plans", [_company.Skov, Person(_company.Eva), Person(_company.Anna)]),
            ],
            o => o.WithStrictOrdering());
    }

    [Fact]
    public async Task One_is_changed_and_put_in_another_order()
    {
        var id = await SaveAsync("Planning", "", Person(_company.Eva), Person(_company.Anna), _company.Skov);

        (await Views.SaveAsync(_company.Bo, id, new("planning", "Now with Fjord", [_company.Skov, _company.Fjord, Person(_company.Eva)]))).Required.Should().Be(id, "another case of its own name is not taken");

        (await ListAsync(_company.Bo)).Own.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new ViewChoice(id, "planning", "Now with Fjord", [_company.Skov, _company.Fjord, Person(_company.Eva)]), o => o.WithStrictOrdering());
        (await _company.LookAsync(diary => diary.GroupViews.SelectMany(v => v.Members).CountAsync())).Should().Be(3);
    }

    [Fact]
    public async Task Somebody_elses_is_not_there()
    {
        var id = await SaveAsync("Planning", "", Person(_company.Eva));

        (await ListAsync(_company.Anna)).Own.Should().BeEmpty();
        (await Views.SaveAsync(_company.Anna, id, new("Mine now", "", [Person(_company.Eva)]))).Refusal.Should().Be(Refusal.NotFound);
        (await Views.DeleteAsync(_company.Anna, id)).Refusal.Should().Be(Refusal.NotFound);
        (await Views.SaveAsync(_company.Anna, 0, new("Planning", "", [Person(_company.Eva)]))).IsDone.Should().BeTrue("names are taken among one's own only");
        (await ListAsync(_company.Bo)).Own.Should().ContainSingle().Which.Name.Should().Be("Planning");
    }

    [Fact]
    public async Task One_is_deleted_with_its_columns()
    {
        var id = await SaveAsync("Planning", "", Person(_company.Eva));

        (await Views.DeleteAsync(_company.Bo, id)).Should().Be(Outcome.Done);

        (await ListAsync(_company.Bo)).Own.Should().BeEmpty();
        (await _company.LookAsync(diary => diary.Set<GroupViewMember>().CountAsync())).Should().Be(0);
        (await Views.DeleteAsync(_company.Bo, id)).Refusal.Should().Be(Refusal.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_new_or_old_and_leaves_no_trace()
    {
        await SaveAsync("Fair", "", Person(_company.Bo));
        var planning = await SaveAsync("Planning", "", Person(_company.Eva));
        await _company.Get<KeepResources>().DeleteAsync(_company.Astrid, _company.Projector.Id);
        Participant[] bo = [Person(_company.Bo)];
        Participant[] crowd = [.. Enumerable.Range(1, 101).Select(Participant.Employee)];
        foreach (var id in new[] { 0, planning })
        {
            (await Views.SaveAsync(_company.Bo, id, new("  ", "", bo))).Refusal.Should().Be(Refusal.NameMissing);
            (await Views.SaveAsync(_company.Bo, id, new(new('x', 61), "", bo))).Refusal.Should().Be(Refusal.GroupViewNameTooLong);
            (await Views.SaveAsync(_company.Bo, id, new("fair", "", bo))).Should().Be(new Outcome<int>(0, Refusal.GroupViewNameTaken, "fair"));
            (await Views.SaveAsync(_company.Bo, id, new("New", new('x', 255), bo))).Refusal.Should().Be(Refusal.GroupViewDescriptionTooLong);
            (await Views.SaveAsync(_company.Bo, id, new("New", "", []))).Refusal.Should().Be(Refusal.GroupViewEmpty);
            (await Views.SaveAsync(_company.Bo, id, new("New", "", crowd))).Refusal.Should().Be(Refusal.GroupViewTooLarge);
            (await Views.SaveAsync(_company.Bo, id, new("New", "", [.. bo, _company.Projector, Person(99)]))).Should()
                .Be(new Outcome<int>(0, Refusal.GroupViewMemberGone, "99, Projector"));
        }

        (await Views.SaveAsync(_company.Bo, 4711, new("New", "", bo))).Refusal.Should().Be(Refusal.NotFound);
        (await Views.SaveAsync(4711, 0, new("New", "", bo))).Refusal.Should().Be(Refusal.NotFound);
        (await Views.ListAsync(4711)).Refusal.Should().Be(Refusal.NotFound);
        (await ListAsync(_company.Bo)).Own.Select(o => o.Name).Should().Equal("Fair", "Planning");
    }

    [Fact]
    public async Task A_choice_shows_its_diaries_by_name_and_leaves_out_what_is_gone()
    {
        var id = await SaveAsync("Planning", "", _company.Projector, Person(_company.Eva), _company.Skov);
        await _company.Get<KeepResources>().DeleteAsync(_company.Astrid, _company.Projector.Id);
        var choices = await ListAsync(_company.Bo);

        Shown("u1").Should().Be("Sales: Anna Berg, Bo Dahl, Carla Holm; 0 left out, 0 gone");
        Shown("rooms").Should().Be(": Fjord, Skov; 0 left out, 0 gone");
        Shown($"g{id}").Should().Be("Planning: Eva Strand, Skov; 0 left out, 1 gone");
        Shown("r1,e2,e99").Should().Be(": Fjord, Bo Dahl; 0 left out, 1 gone");
        foreach (var nothing in new[] { $"g{id + 1}", "u3", "e99", "r3" }) choices.Find(DiaryShow.Parse(nothing)!).Should().BeNull(nothing);

        string Shown(string show) => choices.Find(DiaryShow.Parse(show)!) is { } shown
            ? $"{shown.Name}: {string.Join(", ", shown.Whose.Select(w => w.Name))}; {shown.LeftOut} left out, {shown.Gone} gone" : "nothing";
    }

    [Fact]
    public void No_more_than_a_hundred_are_shown_and_how_many_more_there_are_is_known()
    {
        var everybody = Enumerable.Range(1, 200).Select(i => new DiaryOwner(Participant.Employee(i), $"Person {i}")).ToList();
        var choices = new ViewChoices([], [new(1, "All", "", [.. everybody.Select(e => e.Whose)])], everybody);

        var shown = choices.Find(new DiaryShow.OfUserGroup(1))!;

        (shown.Whose.Count, shown.LeftOut, shown.Gone).Should().Be((100, 100, 0));
    }

    private async Task<int> SaveAsync(string name, string description, params Participant[] whose) => (await Views.SaveAsync(_company.Bo, 0, new(name, description, whose))).Required;

    private async Task<ViewChoices> ListAsync(int viewerId) => (await Views.ListAsync(viewerId)).Required;

    private static Participant Person(int id) => Participant.Employee(id);
}
