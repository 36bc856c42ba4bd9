using Invitations.Web.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using MudBlazor;
using MudBlazor.Services;

namespace Invitations.Web.Layout;

/// <summary>Registers the frame around the screens.</summary>
public static class ShellRegistration
{
    /// <summary>Interactive components, the component library, and what the frame offers the screens.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DetailedErrors = environment.IsDevelopment();
            // A circuit waits this long for a lost browser; kept ones cost memory (docs: up to 0.5 MB each).
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            // What the page is asked meanwhile waits as long, and then some: an answer given up sooner would end a circuit that is waited for.
            options.JSInteropDefaultCallTimeout = options.DisconnectedCircuitRetentionPeriod + TimeSpan.FromMinutes(1);
        })
            // A long text pasted into a field, and a draft read back, must not break the circuit that is to refuse it with words.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 1024 * 1024);
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            // Its words are read against its own colour, not against whatever shines through.
            options.SnackbarConfiguration.MaximumOpacity = 100;
            options.SnackbarConfiguration.VisibleStateDuration = 8_000;
            options.SnackbarConfiguration.ShowTransitionDuration = 140;
            options.SnackbarConfiguration.HideTransitionDuration = 140;
            options.SnackbarConfiguration.PreventDuplicates = false;
        });
        services.AddSingleton<Scripts>();
        services.AddScoped<ShellCommands>();
        services.AddScoped<Drafts>();
        services.AddScoped<UndoMessages>();
        services.AddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>http://localhost:5080 unless an address is given in any of the usual ways.</summary>
    public static void UseUsualAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var given = configuration[WebHostDefaults.ServerUrlsKey] ?? configuration["http_ports"] ?? configuration["https_ports"];
        if (string.IsNullOrEmpty(given) && !configuration.GetSection("Kestrel:Endpoints").Exists()) builder.WebHost.UseUrls("http://localhost:5080");
    }

    /// <summary>Serves the scripts under an address that changes with them.</summary>
    public static void UseScripts(this WebApplication app) => app.Use(next => context => app.Services.GetRequiredService<Scripts>().ServeAsync(context, next));

    /// <summary>Pages for what is missing and what failed.</summary>
    public static void UseFailurePages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/missing", createScopeForStatusCodePages: true);
        // The page of words is for people who look at a page; a POST run again would fail on antiforgery and hide its own status.
        app.Use((context, next) =>
        {
            var isPage = HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
            if (!isPage && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(context);
        });
    }

    /// <summary>Alive: the process answers. Ready: its database does too.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
