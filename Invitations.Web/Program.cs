using Invitations.Core;
using Invitations.Web;
using Invitations.Web.Features.Assigning;
using Invitations.Web.Features.Diaries;
using Invitations.Web.Features.FollowUps;
using Invitations.Web.Features.Inviting;
using Invitations.Web.Layout;
using Invitations.Web.Shared;
using Invitations.Web.SignIn;

var builder = WebApplication.CreateBuilder(args);
builder.UseUsualAddress();
// The scripts and styles of packages also in Production when it is run without publishing.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddLanguages();
builder.Services.AddShell(builder.Environment);
builder.AddDiary();
builder.Services.AddDiaries();
builder.Services.AddInviting();
builder.Services.AddAssigning();
builder.Services.AddFollowUps();
builder.Services.AddSignIn(DiaryConnection.Of(builder.Configuration, builder.Environment));

var app = builder.Build();
// Beside looking after the tables, which is the longer part of a start: the first page comes that much sooner.
var prepared = app.Services.PrepareSignInAsync();
await app.Services.MigrateInvitationsAsync();
await prepared;
await app.Services.MigrateSignInAsync();
await app.FoundDemoCompanyAsync();

app.UseSecurityHeaders();
app.UseLanguages();
app.UseFailurePages();
app.UseScripts();
app.UseLibraryFiles();
app.UseRouting();
app.UseAuthentication();
app.UseLanguageChoice();
app.UseFirstAdministrator();
app.UseAuthorization();
app.UseAntiforgery();

app.MapStaticAssets().AllowAnonymous();
app.MapIcons();
app.MapHealth();
app.MapSignIn();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();

/// <summary>The entry point, public for tests that start the whole application.</summary>
public partial class Program;
