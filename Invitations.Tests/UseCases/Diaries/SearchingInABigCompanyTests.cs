using System.Diagnostics;
using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Benchmarks;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>Searching where there is a year of two hundred people's entries; how fast exactly is for the benchmarks.</summary>
public sealed class SearchingInABigCompanyTests(BigCompanyFixture big) : IClassFixture<BigCompanyFixture>
{
    [Theory]
    [InlineData("matter 12345", 1)]
    [InlineData("colleague 017", 20)]
    [InlineData("matter", 20)] // everything there is
    [InlineData("colleague", 20)] // everybody there is
    [InlineData("room 003 matter", 20)]
    [InlineData("zzz", 0)]
    public async Task A_word_is_answered_at_once_however_much_has_it(string typed, int count)
    {
        var watch = Stopwatch.StartNew();

        var found = await big.Company.Get<SearchFollowUps>().ExecuteAsync(big.Company.Bo, SearchWords.Of(typed));

        found.Should().HaveCount(count);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }
}
