using Invitations.Core;
using Invitations.Tests.Support;
using Invitations.Web.Texts;

namespace Invitations.Tests.Architecture;

public class NamingTests
{
    private static readonly Type[] Types =
    [
        .. new[] { typeof(Outcome), typeof(UiText), typeof(NamingTests) }.SelectMany(t => t.Assembly.GetTypes()).Where(t => t.Namespace?.StartsWith("Invitations.", StringComparison.Ordinal) ?? false),
    ];

    [Fact]
    public void No_folder_below_the_root_is_called_Invitations() =>
        Repository.Files(".", "*.cs", "*.razor").Select(file => Path.GetDirectoryName(Repository.Relative(file))!).Distinct()
            .Where(folder => IsSecondInvitations(folder.Split('/')))
            .Should().BeEmpty();

    [Fact]
    public void No_namespace_below_the_root_is_called_Invitations() => Types.Select(t => t.Namespace!).Distinct().Where(name => IsSecondInvitations(name.Split('.').Skip(1))).Should().BeEmpty();

    [Fact]
    public void No_namespace_is_called_like_a_type() => NamedLikeAType(Types.Select(t => (t.Namespace!, t.Name))).Should().BeEmpty();

    [Fact]
    public void A_planted_second_Invitations_is_noticed()
    {
        IsSecondInvitations(["Invitations.Core", "Invitations", "Answers"]).Should().BeTrue();
        IsSecondInvitations(["Invitations.Core", "Inviting"]).Should().BeFalse();
    }

    [Fact]
    public void A_planted_type_called_like_a_namespace_is_noticed() =>
        NamedLikeAType([("Invitations.Core.Scheduling", "Intervals"), ("Invitations.Core", "Scheduling")]).Should().Equal("Scheduling");

    // Such a name breaks the look-up of every other Invitations.X in the project, in Razor and in C# (tried).
    private static bool IsSecondInvitations(IEnumerable<string> names) => names.Contains("Invitations");

    private static IEnumerable<string> NamedLikeAType(IEnumerable<(string Namespace, string Type)> types)
    {
        var all = types.ToList();
        return all.SelectMany(t => t.Namespace.Split('.')).Distinct().Intersect(all.Select(t => t.Type));
    }
}
