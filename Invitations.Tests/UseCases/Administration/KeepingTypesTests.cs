using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases.Administration;

/// <summary>Types and their colours over the real database (D03).</summary>
public sealed class KeepingTypesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Each_kind_has_its_basic_type_from_the_start() =>
        (await ListAsync()).Select(t => (t.Name, t.Kind, t.Colour)).Should().Equal(
            ("", FollowUpKind.Appointment, EntryColour.Blue), ("", FollowUpKind.Task, EntryColour.Amber), ("", FollowUpKind.PhoneCall, EntryColour.Violet));

    [Fact]
    public async Task Types_are_listed_by_kind_the_basic_one_first()
    {
        (await SaveAsync(new(" Workshop ", FollowUpKind.Appointment, EntryColour.Rose))).Should().Be(Outcome.Done);
        (await SaveAsync(new("Absence", FollowUpKind.Appointment, EntryColour.Grey))).Should().Be(Outcome.Done);

        (await ListAsync()).Select(t => t.Name).Should().Equal("", "Absence", "Workshop", "", "");
        var choices = await _company.Get<KeepFollowUpTypes>().ChoicesAsync(FollowUpKind.Appointment);
        choices.Select(t => (t.Id is null, t.Name, t.Colour)).Should().Equal((true, "", EntryColour.Blue), (false, "Absence", EntryColour.Grey), (false, "Workshop", EntryColour.Rose));
        (await _company.Get<KeepFollowUpTypes>().ChoicesAsync(FollowUpKind.Task)).Should().Equal(new TypeChoice(null, "", EntryColour.Amber));
    }

    [Fact]
    public async Task One_is_changed_and_deleted_and_keeps_its_kind()
    {
        var id = await AddAsync("Absence", EntryColour.Grey);

        (await SaveAsync(new("absence", FollowUpKind.Task, EntryColour.Teal), id)).Should().Be(Outcome.Done, "its own name is not taken");
        (await ListAsync()).Single(t => t.Id == id).Should().BeEquivalentTo(new { Name = "absence", Kind = FollowUpKind.Appointment, Colour = EntryColour.Teal });

        (await DeleteAsync(id)).Should().Be(Outcome.Done);
        (await ListAsync()).Should().NotContain(t => t.Id == id);
        (await DeleteAsync(id)).Refusal.Should().Be(Refusal.NotFound);
        (await SaveAsync(new("Absence", FollowUpKind.Appointment, EntryColour.Teal), id)).Refusal.Should().Be(Refusal.NotFound);
        (await SaveAsync(new("Absence", FollowUpKind.Appointment, EntryColour.Teal))).Should().Be(Outcome.Done, "a deleted type gives its name free");
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_new_or_old()
    {
        await AddAsync("Absence", EntryColour.Grey);
        var workshop = await AddAsync("Workshop", EntryColour.Rose);
        foreach (var id in new[] { 0, workshop })
        {
            (await SaveAsync(new(" ABSENCE ", FollowUpKind.Appointment, EntryColour.Rose), id)).Should().Be(new Outcome(Refusal.TypeTwice, "ABSENCE"));
            (await SaveAsync(new("  ", FollowUpKind.Appointment, EntryColour.Rose), id)).Refusal.Should().Be(Refusal.NameMissing);
            (await SaveAsync(new(new string('x', 61), FollowUpKind.Appointment, EntryColour.Rose), id)).Refusal.Should().Be(Refusal.NameTooLong);
        }

        (await SaveAsync(new("Absence", FollowUpKind.Task, EntryColour.Rose))).Should().Be(Outcome.Done, "another kind may have one of the name");
        (await ListAsync()).Should().HaveCount(3 + 3);
    }

    [Fact]
    public async Task A_basic_type_changes_its_colour_alone()
    {
        var call = (await ListAsync()).Single(t => t.Kind is FollowUpKind.PhoneCall);

        (await SaveAsync(new("Chat", FollowUpKind.PhoneCall, EntryColour.Olive), call.Id)).Should().Be(Outcome.Done);
        (await DeleteAsync(call.Id)).Refusal.Should().Be(Refusal.TypeIsBasic);

        (await ListAsync()).Single(t => t.Id == call.Id).Should().BeEquivalentTo(new { Name = "", Colour = EntryColour.Olive });
    }

    [Fact]
    public async Task Nobody_but_an_administrator_keeps_them()
    {
        var id = await AddAsync("Absence", EntryColour.Grey);
        var types = _company.Get<KeepFollowUpTypes>();
        foreach (var other in new[] { _company.Anna, _company.Bo, 4711 })
        {
            (await types.ListAsync(other)).Refusal.Should().Be(Refusal.OnlyAdministrators);
            (await types.SaveAsync(other, 0, new("Mine", FollowUpKind.Task, EntryColour.Rose))).Refusal.Should().Be(Refusal.OnlyAdministrators);
            (await types.SaveAsync(other, id, new("Mine", FollowUpKind.Task, EntryColour.Rose))).Refusal.Should().Be(Refusal.OnlyAdministrators);
            (await types.DeleteAsync(other, id)).Refusal.Should().Be(Refusal.OnlyAdministrators);
        }

        (await ListAsync()).Single(t => t.Id == id).Name.Should().Be("Absence");
    }

    [Fact]
    public async Task Whoever_looks_at_any_diary_hears_of_a_new_colour()
    {
        var id = await AddAsync("Absence", EntryColour.Grey);
        foreach (var whose in new[] { Participant.Employee(_company.Bo), _company.Fjord })
        {
            var change = await _company.HearAsync(whose, () => SaveAsync(new("Absence", FollowUpKind.Appointment, EntryColour.Teal), id));
            change.FollowUpIds.Should().BeEmpty();
            change.Concerned.Should().HaveCount(6 + 3);
        }
    }

    [Fact]
    public async Task A_deleted_type_stays_on_what_has_it_and_is_given_to_nothing_else()
    {
        var type = await AddAsync("Absence", EntryColour.Grey);
        var old = await _company.PlanAsync(_company.Anna, TestCompany.March(3));
        var other = await _company.PlanAsync(_company.Anna, TestCompany.March(4));
        (await GiveAsync(old, type)).IsDone.Should().BeTrue();
        await DeleteAsync(type);

        (await _company.ChangeAsync(_company.Anna, old, d => d with { Content = d.Content with { Title = "Still away" } })).IsDone.Should().BeTrue();
        (await GiveAsync(other, type)).Refusal.Should().Be(Refusal.TypeGone);
        (await PlanAsync(type)).Refusal.Should().Be(Refusal.TypeGone);

        (await OpenAsync(old)).Should().BeEquivalentTo(new { TypeName = "Absence", Colour = EntryColour.Grey });
        (await OpenAsync(other)).Should().BeEquivalentTo(new { TypeName = "", Colour = EntryColour.Blue });
        (await GiveAsync(old, null)).IsDone.Should().BeTrue();
        (await GiveAsync(old, type)).Refusal.Should().Be(Refusal.TypeGone, "once it has another it cannot go back");
    }

    [Fact]
    public async Task A_type_of_another_kind_a_basic_one_and_an_unknown_one_are_none()
    {
        await SaveAsync(new("Errand", FollowUpKind.Task, EntryColour.Olive));
        var types = await ListAsync();
        foreach (var id in types.Select(t => t.Id).Append(4711)) (await PlanAsync(id)).Refusal.Should().Be(Refusal.TypeGone);
    }

    [Fact]
    public async Task This_and_all_future_take_a_type_and_a_new_series_has_it_on_every_date()
    {
        var (absence, workshop) = (await AddAsync("Absence", EntryColour.Grey), await AddAsync("Workshop", EntryColour.Rose));
        var ids = await PlanSeriesAsync(absence);
        (await _company.StoredSeriesAsync(ids[0])).Should().OnlyContain(f => f.TypeId == absence);

        (await _company.ChangeAsync(_company.Anna, ids[3], d => d with { Content = d.Content with { TypeId = null } })).IsDone.Should().BeTrue("only this");
        (await _company.ChangeAsync(_company.Anna, ids[1], d => d with { Content = d.Content with { TypeId = workshop }, Scope = SeriesScope.ThisAndFuture })).IsDone.Should().BeTrue();

        (await _company.StoredSeriesAsync(ids[0])).Select(f => f.TypeId).Should().Equal(absence, workshop, workshop, null);
    }

    private async Task<IReadOnlyList<int>> PlanSeriesAsync(int type)
    {
        var draft = _company.New(_company.Anna, TestCompany.March(3)) with { Series = SeriesDrafts.Weekly(4) };
        return await _company.OccurrencesAsync((await _company.SaveAsync(_company.Anna, draft with { Content = draft.Content with { TypeId = type } })).Required);
    }

    private Task<Outcome<int>> PlanAsync(int type)
    {
        var draft = _company.New(_company.Anna, TestCompany.March(5));
        return _company.SaveAsync(_company.Anna, draft with { Content = draft.Content with { TypeId = type } });
    }

    private Task<Outcome<int>> GiveAsync(int id, int? type) => _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { TypeId = type } });

    private async Task<FollowUpView> OpenAsync(int id) => (await _company.Get<OpenFollowUp>().ReadAsync(_company.Anna, id)).Required;

    private Task<int> AddAsync(string name, EntryColour colour) => _company.AddTypeAsync(name, colour);

    private Task<Outcome> SaveAsync(FollowUpTypeDraft draft, int id = 0) => _company.Get<KeepFollowUpTypes>().SaveAsync(_company.Astrid, id, draft);

    private Task<Outcome> DeleteAsync(int id) => _company.Get<KeepFollowUpTypes>().DeleteAsync(_company.Astrid, id);

    private async Task<IReadOnlyList<FollowUpType>> ListAsync() => (await _company.Get<KeepFollowUpTypes>().ListAsync(_company.Astrid)).Required;
}
