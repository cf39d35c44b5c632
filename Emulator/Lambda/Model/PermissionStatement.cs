namespace Acinaces.Emulator.Lambda.Model;

/// <summary>One statement of a function's resource policy.</summary>
/// <param name="Qualifier">The version or alias it is for; absent: the function itself.</param>
/// <param name="Json">The statement as it stands in the policy document.</param>
internal sealed record PermissionStatement(string Sid, string? Qualifier, string Json);
