namespace Invitations.Web.Features.FollowUps;

/// <summary>Who is optional, and what is suggested.</summary>
public sealed partial class FollowUpDialog
{
    private Task ToggleOptionalAsync() => _chosen is { } whose ? ChangeAsync(() => _form.ToggleOptional(whose)) : Task.CompletedTask;
}
