using Invitations.Web.Shared;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Invitations.Web.Features.Inviting;

/// <summary>Registers what other screens ask of inviting.</summary>
public static class InvitingRegistration
{
    /// <summary>The dialogs of inviting, one set for each circuit.</summary>
    public static IServiceCollection AddInviting(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<DiaryNavigation>();
        return services.AddScoped<ReasonDialogs>();
    }
}
