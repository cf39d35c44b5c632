using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam;

/// <summary>The inline policies of an identity, changed by copy.</summary>
internal static class InlinePolicies
{
    public static string Require(Identity identity, string name) =>
        identity.InlinePolicies.TryGetValue(name, out var document) ? document : throw IamErrors.NoSuchEntity($"The policy with name {name} of {identity.Name}");

    public static IReadOnlyDictionary<string, string> With(Identity identity, string name, string document) =>
        new SortedDictionary<string, string>(Copy(identity), StringComparer.Ordinal) { [name] = document };

    public static IReadOnlyDictionary<string, string> Without(Identity identity, string name)
    {
        Require(identity, name);
        var remaining = Copy(identity);
        remaining.Remove(name);
        return remaining;
    }

    private static SortedDictionary<string, string> Copy(Identity identity) => new(identity.InlinePolicies.ToDictionary(), StringComparer.Ordinal);
}
