using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Administration;

namespace Invitations.Tests.Support;

/// <summary>Types for tests.</summary>
internal static class Types
{
    /// <summary>The administrator adds a type of appointment.</summary>
    /// <returns>Its id.</returns>
    public static async Task<int> AddTypeAsync(this TestCompany company, string name, EntryColour colour)
    {
        var types = company.Get<KeepFollowUpTypes>();
        (await types.SaveAsync(company.Astrid, 0, new(name, FollowUpKind.Appointment, colour))).IsDone.Should().BeTrue();
        return (await types.ListAsync(company.Astrid)).Required.Single(t => t.Name == name && t.Kind is FollowUpKind.Appointment).Id;
    }
}
