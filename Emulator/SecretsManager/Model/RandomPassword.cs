using Acinaces.Emulator.State;

namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>Draws passwords, each letter with equal chance.</summary>
internal static class RandomPassword
{
    /// <param name="kinds">The letters of each kind; not empty.</param>
    /// <param name="eachKind">At least one letter of every kind.</param>
    public static string Draw(IReadOnlyList<string> kinds, int length, bool eachKind, IdSource ids)
    {
        var all = string.Concat(kinds);
        while (true)
        {
            var password = string.Create(length, (all, ids), static (letters, source) =>
            {
                for (var i = 0; i < letters.Length; i++)
                    letters[i] = source.all[Below(source.all.Length, source.ids)];
            });
            // Drawing again keeps every allowed password equally likely; patching one in would not.
            if (!eachKind || kinds.All(kind => password.AsSpan().IndexOfAny(kind) >= 0))
                return password;
        }
    }

    private static int Below(int count, IdSource ids)
    {
        while (true)
        {
            var drawn = ids.Bytes(1)[0];
            if (drawn < 256 - (256 % count))
                return drawn % count;
        }
    }
}
