using System.Globalization;
using Invitations.Core.Persistence;
using Invitations.Tests.Support;
using Invitations.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Invitations.Tests.UseCases;

/// <summary>The demo company speaks the language of the first start.</summary>
public class FoundingTheDemoCompanyTests
{
    [Theory]
    [InlineData("nb-NO", null, "nb")]
    [InlineData("nn-NO", null, "nb")]
    [InlineData("da", null, "da")]
    [InlineData("en-US", null, "en")]
    [InlineData("sv-SE", null, "en")]
    [InlineData("", null, "en")]
    [InlineData("da-DK", "nb", "nb")]
    [InlineData("da-DK", "no", "nb")]
    [InlineData("nb-NO", "en", "en")]
    [InlineData("nb-NO", "", "nb")]
    public void The_setting_wins_over_the_language_of_the_machine(string machine, string? setting, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(machine);

        Settings(setting).Language.Short.Should().Be(language);
    }

    [Fact]
    public void A_language_without_words_is_refused_by_name() =>
        FluentActions.Invoking(() => Settings("sv")).Should().Throw<InvalidOperationException>().WithMessage("Demo:Language is 'sv'; write en, nb, da*");

    [Theory]
    [InlineData("en", "Budget talk", "Copenhagen", "on leave", "Sales", "Projector", "Customer meeting", "Numbers for")]
    [InlineData("nb", "Budsjettmøte", "København", "har fri", "Salg", "Projektor", "Kundemøte", "Tall for")]
    [InlineData("da", "Budgetmøde", "København", "har fri", "Salg", "Projektor", "Kundemøde", "Tal for")]
    public async Task All_of_it_is_said_in_that_language(string language, string title, string place, string reason, string group, string resource, string type, string about)
    {
        await using var server = new DiaryServer(new Dictionary<string, string> { ["Demo:Language"] = language }).Started();
        await using var diary = await server.Services.GetRequiredService<IDbContextFactory<DiaryDbContext>>().CreateDbContextAsync();

        (await diary.FollowUps.Select(f => f.Title).ToListAsync()).Should().Contain(title);
        (await diary.FollowUps.Select(f => f.Location).ToListAsync()).Should().Contain(place);
        (await diary.FollowUps.Select(f => f.Description).ToListAsync()).Should().Contain(d => d.StartsWith(about));
        (await diary.Invitations.Select(i => i.Reason).ToListAsync()).Should().Contain(reason);
        (await diary.Groups.Select(g => g.Name).ToListAsync()).Should().Contain(group);
        (await diary.Resources.Select(r => r.Name).ToListAsync()).Should().Contain(["Fjord", "Skov", resource]);
        (await diary.Types.Select(t => t.Name).ToListAsync()).Should().Contain(type);
    }

    private static DemoSettings Settings(string? language)
    {
        var settings = new Dictionary<string, string?> { ["Demo:Enabled"] = "true" };
        if (language is not null) settings["Demo:Language"] = language;
        return DemoSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Development());
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "Invitations";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
