using Invitations.Core;
using Invitations.Tests.Support;

namespace Invitations.Tests.Architecture;

/// <summary>Every way of saying no is said in some test.</summary>
public class RefusalTests
{
    // What only the screen can notice: it reads the text before there is a date or a time.
    private static readonly Refusal[] SaidByTheScreen = [Refusal.DateMissing, Refusal.TimeMissing];

    private static readonly string Tests = string.Join('\n', new[] { "Rules", "UseCases" }.SelectMany(f => Repository.Files($"Invitations.Tests/{f}")).Select(File.ReadAllText));

    public static TheoryData<Refusal> All => new(Enum.GetValues<Refusal>().Except(SaidByTheScreen));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_refusal_has_its_test(Refusal refusal) => IsNamed(refusal.ToString()).Should().BeTrue();

    [Fact]
    public void A_planted_refusal_without_a_test_is_noticed() => IsNamed("NobodyHasThoughtOfThis").Should().BeFalse();

    private static bool IsNamed(string refusal) => System.Text.RegularExpressions.Regex.IsMatch(Tests, $@"\bRefusal\.{refusal}\b");
}
