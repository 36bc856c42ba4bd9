using System.Reflection;
using Invitations.Tests.Support;

namespace Invitations.Tests.Architecture;

/// <summary>docs/rules.md leads from each rule of the seeds, of the series and of the diary to where it lives and to the test that holds it; here the way is walked.</summary>
public class RulesTests
{
    private static readonly string[] Numbers = [.. Enumerable.Range(1, 18).Select(n => $"R{n:00}"), .. Enumerable.Range(1, 8).Select(n => $"S{n:00}"), .. Enumerable.Range(1, 4).Select(n => $"U{n:00}"), .. Enumerable.Range(1, 8).Select(n => $"D{n:00}")];

    private static readonly Dictionary<string, Row> Rows = MarkdownTable.RowsBeginning(Repository.Read("docs/rules.md"), "R0", "R1", "S0", "U0", "D0").ToDictionary(c => c[0], Row.Of);

    public static TheoryData<string> AllNumbers => new(Numbers);

    [Fact]
    public void Every_rule_has_its_row() => Rows.Keys.Should().Equal(Numbers);

    [Theory]
    [MemberData(nameof(AllNumbers))]
    public void A_rule_leads_to_its_code_its_screen_and_its_test(string number) => Mistakes(number, Rows[number]).Should().BeEmpty();

    [Fact]
    public void Planted_mistakes_are_noticed()
    {
        var right = Rows["R08"];

        Mistakes("R08", right with { Code = ["Invitations.Core/Inviting/NoSuch.cs"] }).Should().ContainSingle();
        Mistakes("R08", right with { Code = ["Invitations.Core/Outcome.cs"] }).Should().ContainSingle("the file does not mention R08");
        Mistakes("R08", right with { Tests = [] }).Should().ContainSingle();
        Mistakes("R08", right with { Screens = ["Invitations.Web/NoSuch.razor"] }).Should().ContainSingle();
        Mistakes("R08", right with { Tests = ["NoSuchTests.Is_there"] }).Should().ContainSingle();
        Mistakes("R08", right with { Tests = ["RulesTests.Mistakes"] }).Should().ContainSingle("that is no test");
    }

    private static IEnumerable<string> Mistakes(string number, Row row)
    {
        if (row.Code is []) yield return $"{number} is decided nowhere";
        if (row.Tests is []) yield return $"{number} is held by no test";
        foreach (var file in row.Code.Where(file => !Mentions(file, number))) yield return $"{file} is not there or does not mention {number}";
        foreach (var file in row.Screens.Where(file => !Exists(file))) yield return $"{file} is not there";
        foreach (var test in row.Tests.Where(test => !IsTest(test))) yield return $"{test} is not a test";
        foreach (var test in row.Tests.Where(test => IsTest(test) && !FilesOf(test).Any(file => Mentions(file, number)))) yield return $"the file of {test} does not mention {number}";
    }

    private static bool Exists(string file) => File.Exists(Path.Combine(Repository.Root, file));

    private static bool Mentions(string file, string number) => Exists(file) && Repository.Read(file).Contains(number, StringComparison.Ordinal);

    private static bool IsTest(string test) =>
        Assembly.GetExecutingAssembly().GetTypes().Where(t => t.Name == test.Split('.')[0])
            .Any(t => t.GetMethod(test.Split('.')[1])?.GetCustomAttribute<FactAttribute>() is not null);

    private static IEnumerable<string> FilesOf(string test) => Repository.Files("Invitations.Tests", $"{test.Split('.')[0]}.cs");

    /// <summary>A row of the map; cells hold names separated by commas, or a dash in the place of a screen that is not there yet.</summary>
    private sealed record Row(string[] Code, string[] Screens, string[] Tests)
    {
        public static Row Of(string[] cells) => new(Cell(cells[2]), Cell(cells[3]), Cell(cells[4]));

        private static string[] Cell(string cell) => cell is "–" ? [] : cell.Split(", ");
    }
}
