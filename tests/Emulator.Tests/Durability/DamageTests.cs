using Acinaces.Emulator.State;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>Files that are torn, cut short, overwritten or gone: what starts has a state that was once acknowledged, or nothing starts.</summary>
public sealed class DamageTests : IDisposable
{
    private const int Seed = 20261122;
    private const int Steps = 150;
    private readonly TemporaryFolder _original = new();
    private readonly List<string> _states = [];

    public void Dispose() => _original.Dispose();

    [Theory]
    [InlineData("flip")]
    [InlineData("cut")]
    [InlineData("tear")]
    [InlineData("zero")]
    [InlineData("remove")]
    public async Task Damage_is_refused_with_its_place_or_leaves_an_acknowledged_state(string damage)
    {
        var random = new Random(Seed);
        await WriteAsync(random);
        var refused = 0;
        for (var round = 0; round < Math.Max(10, Rounds.Count / 2); round++)
        {
            using var copy = new TemporaryFolder();
            Copy(_original.Path, copy.Path);
            var files = Directory.GetFiles(Path.Combine(copy.Path, "journal"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            var file = files[random.Next(files.Count)];
            Damage(damage, file, random);
            try
            {
                using var tables = new JournaledTables(copy.Path);
                var found = _states.LastIndexOf(tables.Dump());
                Assert.True(found >= 0, $"Seed {Seed}, round {round}: after {damage} of {file} there is a state that never was.");
                // Only the end of the log can be unfinished; anything else that is missing was acknowledged and flushed.
                var isEnd = file == files.FindLast(each => each.Contains("tail", StringComparison.Ordinal));
                Assert.True(found == _states.Count - 1 || isEnd, $"Seed {Seed}, round {round}: after {damage} of {file} the end is missing and nobody was told.");
            }
            catch (JournalDamageException refusal)
            {
                Assert.StartsWith(copy.Path, refusal.File, StringComparison.Ordinal);
                Assert.True(refusal.Offset >= 0);
                refused++;
            }
            Rounds.Tell($"Damage, {damage}", round);
        }
        Assert.True(refused > 0 || damage == "tear", "No damage was noticed.");
    }

    private async Task WriteAsync(Random random)
    {
        using var tables = new JournaledTables(_original.Path);
        _states.Add(tables.Dump());
        tables.Create();
        for (var step = 0; step < Steps; step++)
        {
            var (one, two) = ($"k{random.Next(6)}", $"l{random.Next(6)}");
            // Values grow, so that no state comes twice.
            switch (random.Next(4))
            {
                case 0:
                    tables.Delete(one);
                    _states.Add(tables.Dump());
                    tables.Put(one, step);
                    break;
                case 1:
                    tables.Transact(one, two, step);
                    break;
                default:
                    tables.Put(one, step);
                    break;
            }
            await tables.Journal.CommitAsync();
            _states.Add(tables.Dump());
            if (step == Steps / 2) await tables.Journal.CheckpointAsync();
        }
        Assert.True(Directory.GetFiles(Path.Combine(_original.Path, "journal", "tail")).Length > 3);
    }

    private static void Damage(string damage, string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        var at = random.Next(bytes.Length);
        switch (damage)
        {
            case "flip":
                bytes[at] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, bytes);
                break;
            case "cut":
                File.WriteAllBytes(file, bytes[..at]);
                break;
            case "tear":
                // What was being written when the power went: the beginning of a record that never got its end.
                var record = new RecordBuffer();
                record.Add(1, new byte[200]);
                File.WriteAllBytes(file, [.. bytes, .. record.Written[..random.Next(1, record.Length)]]);
                break;
            case "zero":
                Array.Clear(bytes, at, Math.Min(random.Next(1, 64), bytes.Length - at));
                File.WriteAllBytes(file, bytes);
                break;
            default:
                File.Delete(file);
                break;
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(from, "journal"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target);
        }
    }
}
