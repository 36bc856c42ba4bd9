using Invitations.Web.Shared;

namespace Invitations.Web.Features.Diaries;

/// <summary>Registers what other screens ask of the diary.</summary>
public static class DiariesRegistration
{
    /// <summary>The way to turn the diary to a date, one for each circuit.</summary>
    public static IServiceCollection AddDiaries(this IServiceCollection services) => services.AddScoped<DiaryNavigation>();
}
