using Invitations.Core;
using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>How somebody last looked at the diary, over the real database.</summary>
public sealed class KeepingDiarySettingsTests : IDisposable
{
    private readonly TestCompany _company = new();

    private KeepDiarySettings Settings => _company.Get<KeepDiarySettings>();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Whoever_never_looked_begins_with_a_week_of_their_own() =>
        (await Settings.ReadAsync(_company.Bo)).Should().Be(new DiaryLook(DiaryTab.Week));

    [Theory]
    [InlineData("g3")]
    [InlineData("rooms")]
    [InlineData("e1,r1,e2")]
    public async Task The_last_look_comes_back_and_is_nobody_elses(string show)
    {
        var look = new DiaryLook(DiaryTab.View, DiaryShow.Parse(show), ViewScale.Week, "Asia/Kathmandu");

        (await Settings.KeepAsync(_company.Bo, new(DiaryTab.Month))).Should().Be(Outcome.Done);
        (await Settings.KeepAsync(_company.Bo, look)).Should().Be(Outcome.Done);

        (await Settings.ReadAsync(_company.Bo)).Should().Be(look);
        (await Settings.ReadAsync(_company.Anna)).Should().Be(new DiaryLook(DiaryTab.Week));
        (await _company.LookAsync(diary => diary.Settings.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task When_nothing_is_different_nobody_waits_for_a_turn_to_write()
    {
        var look = new DiaryLook(DiaryTab.View, DiaryShow.Parse("e1,r1"), ViewScale.Week);
        await Settings.KeepAsync(_company.Bo, look);
        await using var lockHolder = await _company.ConnectAsync();
        await using var held = lockHolder.BeginTransaction(deferred: false);

        var kept = Settings.KeepAsync(_company.Bo, look with { Show = DiaryShow.Parse("e1,r1") });

        (await kept.WaitAsync(TimeSpan.FromSeconds(3))).Should().Be(Outcome.Done, "the file is locked, and yet it is done");
        (await Settings.KeepAsync(_company.Anna, new(DiaryTab.Week)).WaitAsync(TimeSpan.FromSeconds(3))).Should().Be(Outcome.Done, "what everybody begins with is not written either");
    }

    [Fact]
    public async Task An_unknown_zone_is_refused_and_nothing_kept()
    {
        (await Settings.KeepAsync(_company.Bo, new(DiaryTab.Day, ZoneId: "Europe/Atlantis"))).Refusal.Should().Be(Refusal.ZoneUnknown);
        (await Settings.KeepAsync(4711, new(DiaryTab.Day))).Refusal.Should().Be(Refusal.NotFound);

        (await Settings.ReadAsync(_company.Bo)).Tab.Should().Be(DiaryTab.Week);
    }

    [Fact]
    public async Task A_list_too_longListto_be_shown_is_kept_as_far_as_it_is_shown_and_fits()
    {
        await Settings.KeepAsync(_company.Bo, new(DiaryTab.View, All(1, 200)));
        (await Settings.ReadAsync(_company.Bo)).Show.Should().Be(All(1, 100));

        var longList = All(2_000_000_000, 200);
        await Settings.KeepAsync(_company.Bo, new(DiaryTab.View, longList));
        var kept = (DiaryShow.These)(await Settings.ReadAsync(_company.Bo)).Show!;
        kept.Whose.Should().HaveCount(83).And.Equal(((DiaryShow.These)longList).Whose.Take(83), "83 times twelve characters fit");
        (await Settings.KeepAsync(_company.Bo, new(DiaryTab.View, longList))).Should().Be(Outcome.Done);
    }

    private static DiaryShow All(int first, int count) => new DiaryShow.These([.. Enumerable.Range(first, count).Select(Participant.Employee)]);
}
