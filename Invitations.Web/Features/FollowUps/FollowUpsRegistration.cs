using Invitations.Web.Shared;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Invitations.Web.Features.FollowUps;

/// <summary>Registers what other screens ask of follow-ups.</summary>
public static class FollowUpsRegistration
{
    /// <summary>The dialog of follow-ups, one for each circuit.</summary>
    public static IServiceCollection AddFollowUps(this IServiceCollection services)
    {
        services.TryAddScoped<UndoMessages>();
        return services.AddScoped<FollowUpDialogs>();
    }
}
