namespace Invitations.Web.Features.Assigning;

/// <summary>Registers what other screens ask of assigning.</summary>
public static class AssigningRegistration
{
    /// <summary>The dialog of assigning, one for each circuit.</summary>
    public static IServiceCollection AddAssigning(this IServiceCollection services) => services.AddScoped<AssignDialogs>();
}
