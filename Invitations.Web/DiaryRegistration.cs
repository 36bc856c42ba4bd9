using System.Globalization;
using System.Resources;
using Invitations.Core;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Directory;
using Invitations.Web.Layout;
using Invitations.Web.SignIn;
using Invitations.Web.Texts;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Web;

/// <summary>Puts the diary behind the screens, and the demo company into the diary.</summary>
public static class DiaryRegistration
{
    /// <summary>The diary on its database, and what sign-in and languages ask of it.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot be followed; says which and what to do.</exception>
    public static void AddDiary(this WebApplicationBuilder builder)
    {
        var provider = builder.Configuration["Database:Provider"] ?? "Sqlite";
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"Database:Provider is '{provider}', but this version keeps the diary in SQLite only. Set it to Sqlite, or leave it out.");

        var demo = DemoSettings.Of(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(demo);
        if (demo is { IsEnabled: true, Now: { } now }) builder.Services.AddSingleton<IClock>(new DemoClock(now, SystemClock.Instance));
        builder.Services.AddInvitations(DiaryConnection.Of(builder.Configuration, builder.Environment));

        builder.Services.AddSingleton<CreateAdministratorEmployee>(services => services.GetRequiredService<ShowViewer>().FoundAsync);
        builder.Services.AddSingleton<KeepLanguage>((employeeId, culture, services, _) =>
            services.GetRequiredService<ShowViewer>().SpeakAsync(employeeId, Languages.Find(culture)!.Short));
        builder.Services.AddSingleton<LanguageOf>(services => async employeeId =>
            Languages.Find((await services.GetRequiredService<ShowViewer>().ExecuteAsync(employeeId)).Value?.Language));
    }

    /// <summary>Founds the demo company where it is enabled, and says in the log how to come in.</summary>
    public static async Task FoundDemoCompanyAsync(this WebApplication app)
    {
        var demo = app.Services.GetRequiredService<DemoSettings>();
        if (!demo.IsEnabled) return;
        var people = await DemoCompany.FoundAsync(app.Services, WordsIn(demo.Language));
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<SignInAccounts>();
        foreach (var (userName, employeeId) in people) await accounts.EnsureAsync(userName, employeeId, DemoCompany.Password);
        if (people.Count == 0) return;

        app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation(
            "The demo company Nordhavn AS is at {Address}. Sign in as {People}; everybody's password is {Password}.",
            string.Join(", ", app.Urls), string.Join(", ", people.Keys), DemoCompany.Password));
    }

    // Asked of the file itself: at the start there is no request whose language the localizer would speak.
    private static DemoWord WordsIn(Language language)
    {
        var texts = new ResourceManager(typeof(UiText));
        var culture = Languages.CultureOf(language);
        return name => texts.GetString($"Demo_{name}", culture) ?? throw new InvalidOperationException($"The demo company has no words for {name}.");
    }

    private sealed class DemoClock(Instant start, IClock clock) : IClock
    {
        private readonly Duration _ahead = start - clock.GetCurrentInstant();

        public Instant GetCurrentInstant() => clock.GetCurrentInstant() + _ahead;
    }
}

/// <summary>Whether there is a demo company, what time it is there, and in which language it is founded.</summary>
/// <param name="IsEnabled"><c>Demo:Enabled</c>.</param>
/// <param name="Now"><c>Demo:Now</c>, where the clock starts; <c>null</c> for the real time.</param>
/// <param name="Language"><c>Demo:Language</c>; otherwise the one the server itself runs in, English where there are no words in that.</param>
public sealed record DemoSettings(bool IsEnabled, Instant? Now, Language Language)
{
    /// <summary>Reads <c>Demo:Enabled</c>, <c>Demo:Force</c>, <c>Demo:Now</c> and <c>Demo:Language</c>.</summary>
    /// <exception cref="InvalidOperationException">The demo company is asked for in Production without <c>Demo:Force</c>, or the time or the language cannot be read.</exception>
    public static DemoSettings Of(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!configuration.GetValue("Demo:Enabled", false)) return new(false, null, Languages.Default);
        if (environment.IsProduction() && !configuration.GetValue("Demo:Force", false))
        {
            throw new InvalidOperationException(
                "Demo:Enabled would put people with a public password into a company in Production. Take it out, or set Demo:Force to true if this really is a demonstration.");
        }

        var language = LanguageOf(configuration["Demo:Language"]);
        if (configuration["Demo:Now"] is not { Length: > 0 } text) return new(true, null, language);
        var now = InstantPattern.ExtendedIso.Parse(text);
        return now.Success ? new(true, now.Value, language) : throw new InvalidOperationException($"Demo:Now is '{text}'; write an instant such as 2026-03-02T06:30:00Z.");
    }

    // No browser has asked for a page yet: what the machine speaks is the best guess.
    private static Language LanguageOf(string? setting)
    {
        if (string.IsNullOrEmpty(setting)) return Languages.Find(CultureInfo.CurrentUICulture.Name) ?? Languages.Default;
        return Languages.Find(setting) ?? throw new InvalidOperationException($"Demo:Language is '{setting}'; write {string.Join(", ", Languages.All.Select(l => l.Short))}, or leave it out.");
    }
}
