using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Invitations.Tests.Support;
using Invitations.Web.SignIn;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Invitations.Tests.UseCases.SignIn;

/// <summary>Over HTTP, as a browser does it, against the whole application.</summary>
public sealed class SigningInTests(SigningInTests.Servers servers) : IClassFixture<SigningInTests.Servers>
{
    [Fact]
    public async Task A_stranger_signs_in_first_and_comes_back()
    {
        using var browser = servers.Company.Browser();

        var asked = await browser.GetAsync("/diary/week/2026-03-02?owner=2");
        asked.StatusCode.Should().Be(HttpStatusCode.Redirect);
        asked.Headers.Location!.PathAndQuery.Should().Be("/sign-in?returnUrl=%2Fdiary%2Fweek%2F2026-03-02%3Fowner%3D2");

        var signedIn = await SignInAsync(browser, "anna", "demo", asked.Headers.Location!.PathAndQuery);
        signedIn.Headers.Location!.OriginalString.Should().Be("/diary/week/2026-03-02?owner=2");
        signedIn.Headers.GetValues("Set-Cookie").Should().Contain(c => c.StartsWith("invitations=") && c.Contains("httponly") && c.Contains("samesite=lax"));
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site()
    {
        using var browser = servers.Company.Browser();

        var signedIn = await SignInAsync(browser, "anna", "demo", "/sign-in?returnUrl=%2F%2Fevil.example");

        signedIn.Headers.Location!.OriginalString.Should().Be("/");
    }

    [Theory]
    [InlineData("en", "The user name or the password is not right.", "The account is locked; try again in 5 minutes.")]
    [InlineData("nb", "Brukernavnet eller passordet er ikke riktig.", "Kontoen er låst; prøv igjen om 5 minutter.")]
    [InlineData("da", "Brugernavnet eller adgangskoden er ikke rigtig.", "Kontoen er låst; prøv igen om 5 minutter.")]
    public async Task Five_wrong_passwords_lock_the_account_and_it_is_said(string language, string wrong, string locked)
    {
        var userName = new Dictionary<string, string> { ["en"] = "carla", ["nb"] = "david", ["da"] = "eva" }[language];
        using var browser = servers.Company.Browser(language);

        for (var i = 1; i < SignInRegistration.FailuresBeforeLockout; i++) (await AlertAfterAsync(browser, userName, "guess")).Should().Contain(wrong);
        (await AlertAfterAsync(browser, userName, "guess")).Should().Contain(locked);
        (await AlertAfterAsync(browser, userName, "demo")).Should().Contain(locked, "the right password does not help now");
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in()
    {
        using var browser = servers.Company.Browser();

        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["userName"] = "anna", ["password"] = "demo" });
        var answer = await browser.PostAsync("/account/sign-in", form);

        answer.Headers.Location!.OriginalString.Should().StartWith("/sign-in?failed=expired");
        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Theory]
    [InlineData("no", "nb", "Logg inn")]
    [InlineData("da", "da", "Log ind")]
    [InlineData("en", "en", "Sign in")]
    public async Task A_language_in_the_address_is_remembered_and_the_page_comes_again_without_it(string asked, string lang, string words)
    {
        using var browser = servers.Company.Browser("de");

        var answer = await browser.GetAsync($"/sign-in?returnUrl=%2Fdiary&culture={asked}");
        answer.Headers.Location!.OriginalString.Should().Be("/sign-in?returnUrl=%2Fdiary");

        var page = await browser.GetStringAsync(answer.Headers.Location);
        page.Should().Contain($"<html lang=\"{lang}\"").And.Contain($"<h1").And.Contain(words);
    }

    [Fact]
    public async Task A_language_chosen_before_signing_in_holds_and_becomes_the_profiles()
    {
        await HaveInProfileAsync("anna", "nb");
        using var browser = servers.Company.Browser();
        await browser.GetAsync("/sign-in?culture=da");
        await SignInAsync(browser, "anna", "demo");

        (await LanguageAsync(browser)).Should().Be("da");

        using var elsewhere = servers.Company.Browser();
        await SignInAsync(elsewhere, "anna", "demo");
        (await LanguageAsync(elsewhere)).Should().Be("da", "it is in the profile now");
    }

    [Fact]
    public async Task Without_a_choice_the_profiles_language_is_spoken()
    {
        await HaveInProfileAsync("anna", "nb");
        using var browser = servers.Company.Browser("da");
        await SignInAsync(browser, "anna", "demo");

        (await LanguageAsync(browser)).Should().Be("nb");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_somebody_else_chose_in_the_same_browser_is_not_the_next_ones_choice(bool beforeSigningIn)
    {
        await HaveInProfileAsync("anna", "nb");
        using var browser = servers.Company.Browser();
        if (beforeSigningIn) await browser.GetAsync("/sign-in?culture=da");
        await SignInAsync(browser, "bo", "demo");
        if (!beforeSigningIn) await browser.GetAsync("/companies?culture=da");
        await SignOutAsync(browser);
        (await LanguageAsync(browser, "/sign-in")).Should().Be("da", "the page goes on in the language it was left in");

        await SignInAsync(browser, "anna", "demo");

        (await LanguageAsync(browser)).Should().Be("nb");
    }

    [Fact]
    public async Task What_is_chosen_after_signing_out_counts()
    {
        await HaveInProfileAsync("anna", "nb");
        using var browser = servers.Company.Browser();
        await SignInAsync(browser, "bo", "demo");
        await SignOutAsync(browser);
        await browser.GetAsync("/sign-in?culture=en");

        await SignInAsync(browser, "anna", "demo");

        (await LanguageAsync(browser)).Should().Be("en");
    }

    [Fact]
    public async Task A_wrong_password_forgets_no_choice()
    {
        await HaveInProfileAsync("anna", "nb");
        using var browser = servers.Company.Browser();
        await browser.GetAsync("/sign-in?culture=da");
        await SignInAsync(browser, "anna", "a slip");

        await SignInAsync(browser, "anna", "demo");

        (await LanguageAsync(browser)).Should().Be("da");
    }

    [Fact]
    public async Task Without_any_account_every_page_leads_to_the_first_administrator_once()
    {
        await using var empty = new DiaryServer(new Dictionary<string, string> { ["Demo:Enabled"] = "false" }, "Production").Started();
        using var browser = empty.Browser();

        (await browser.GetAsync("/diary")).Headers.Location!.OriginalString.Should().Be("/first-administrator");
        (await browser.GetAsync("/sign-in")).Headers.Location!.OriginalString.Should().Be("/first-administrator");
        (await browser.GetAsync("/health/ready")).StatusCode.Should().Be(HttpStatusCode.OK);

        var made = await FirstAdministratorAsync(browser);
        made.Headers.Location!.OriginalString.Should().EndWith("/sign-in");
        (await SignInAsync(browser, "root", "long enough")).Headers.Location!.OriginalString.Should().Be("/");

        (await browser.GetStringAsync("/first-administrator")).Should().Contain("role=\"alert\"").And.Contain("There is an administrator already.");
    }

    // Chosen in a browser of their own, while signed in.
    private async Task HaveInProfileAsync(string userName, string language)
    {
        using var browser = servers.Company.Browser();
        await SignInAsync(browser, userName, "demo");
        await browser.GetAsync($"/companies?culture={language}");
    }

    private static async Task<string> LanguageAsync(HttpClient browser, string page = "/companies") =>
        Regex.Match(await browser.GetStringAsync(page), "<html lang=\"([^\"]*)\"").Groups[1].Value;

    private static async Task SignOutAsync(HttpClient browser)
    {
        using var form = new FormUrlEncodedContent(Hidden(await browser.GetStringAsync("/companies")));
        var answer = await browser.PostAsync("/account/sign-out", form);
        answer.Headers.Location!.OriginalString.Should().Be("/sign-in");
        (await browser.GetAsync("/companies")).StatusCode.Should().Be(HttpStatusCode.Redirect, "nobody is signed in any more");
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string userName, string password, string page = "/sign-in")
    {
        var fields = Hidden(await browser.GetStringAsync(page));
        fields["userName"] = userName;
        fields["password"] = password;
        using var form = new FormUrlEncodedContent(fields);
        return await browser.PostAsync("/account/sign-in", form);
    }

    private static async Task<string> AlertAfterAsync(HttpClient browser, string userName, string password)
    {
        var answer = await SignInAsync(browser, userName, password);
        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(answer.Headers.Location));
        return page.QuerySelector("[role=alert]")?.TextContent ?? "";
    }

    private static async Task<HttpResponseMessage> FirstAdministratorAsync(HttpClient browser)
    {
        var fields = Hidden(await browser.GetStringAsync("/first-administrator"));
        fields["Form.Name"] = "Root Rootsen";
        fields["Form.UserName"] = "root";
        fields["Form.Password"] = fields["Form.Again"] = "long enough";
        fields["Form.Zone"] = "Europe/Oslo";
        using var form = new FormUrlEncodedContent(fields);
        return await browser.PostAsync("/first-administrator", form);
    }

    // The first form of the page: its token, and whatever else it carries along.
    private static Dictionary<string, string> Hidden(string page) =>
        Regex.Matches(page[..page.IndexOf("</form>", StringComparison.Ordinal)], "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
            .ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));

    public sealed class Servers : IAsyncDisposable
    {
        public DiaryServer Company { get; } = new DiaryServer().Started();

        public ValueTask DisposeAsync() => Company.DisposeAsync();
    }
}

internal static class BrowserlessBrowser
{
    public static HttpClient Browser(this DiaryServer server, string language = "en")
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return browser;
    }
}
