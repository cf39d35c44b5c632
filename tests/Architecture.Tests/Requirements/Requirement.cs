namespace Acinaces.Architecture.Tests.Requirements;

/// <summary>One numbered criterion and the tests that claim to prove it.</summary>
internal sealed record Requirement(string Id, string Group, string Text, IReadOnlyList<string> Proofs);
