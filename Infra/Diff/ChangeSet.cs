using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Infra.Diff;

/// <summary>All changes of a deployment, and the hash that an approval of exactly these is bound to.</summary>
public sealed class ChangeSet(IReadOnlyList<Change> changes)
{
    public IReadOnlyList<Change> Changes { get; } = changes;

    /// <summary>SHA-256 over every change in a fixed order, in lower-case hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', changes.Select(change => change.Canonical).Order(StringComparer.Ordinal)))));

    /// <summary>What production lets pass only with a person's approval.</summary>
    /// <param name="isGuarded">Whether a stack, by its name, is one where that matters.</param>
    public IReadOnlyList<Change> NeedingApproval(Func<string, bool> isGuarded) => [.. Changes.Where(change => change.NeedsApproval && isGuarded(change.Stack))];
}
