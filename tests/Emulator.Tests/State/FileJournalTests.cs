using System.Text;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

public sealed class FileJournalTests : IDisposable
{
    private const int Seed = 20261122;
    private readonly TemporaryFolder _folder = new();

    private string Segment => Path.Combine(_folder.Path, "journal", "tail", "000001.log");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_committed_is_replayed_in_order(bool durable)
    {
        await WriteAsync(durable, "one", "two", "three");
        await WriteAsync(durable, "four");
        Assert.Equal(["one", "two", "three", "four"], Read());
    }

    [Fact]
    public async Task Each_stream_gets_its_own_records()
    {
        using (var journal = FileJournal.Open(_folder.Path, durable: false))
        {
            journal.Recover([]);
            journal.Append(1, "first"u8);
            journal.Append(2, "second"u8);
            await journal.CommitAsync();
        }
        var one = new RecordedOwner(1);
        var two = new RecordedOwner(2);
        using var again = FileJournal.Open(_folder.Path, durable: false);
        again.Recover([one, two]);
        Assert.Equal(["first"], one.Texts);
        Assert.Equal(["second"], two.Texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Concurrent_commits_lose_nothing(bool durable)
    {
        using (var journal = FileJournal.Open(_folder.Path, durable))
        {
            journal.Recover([]);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
            {
                for (var i = 0; i < 50; i++)
                {
                    journal.Append(1, Encoding.UTF8.GetBytes($"{worker}:{i}"));
                    await journal.CommitAsync();
                }
            })));
        }
        var read = Read();
        Assert.Equal(400, read.Count);
        foreach (var worker in read.GroupBy(text => text.Split(':')[0])) Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{worker.Key}:{i}"), worker);
    }

    [Fact]
    public async Task A_cut_anywhere_behind_the_head_leaves_the_records_before_it()
    {
        await WriteAsync(false, "alpha", "beta", "gamma");
        var whole = File.ReadAllBytes(Segment);
        // A record is 13 bytes of head and its text; the head of the file is 28 bytes: the records end at 46, 63 and 81.
        int[] ends = [46, 63, 81];
        Assert.Equal(81, whole.Length);
        for (var length = JournalSegment.HeaderBytes; length < whole.Length; length++)
        {
            File.WriteAllBytes(Segment, whole[..length]);
            Assert.Equal(ends.Count(end => end <= length), Read().Count);
        }
    }

    [Fact]
    public async Task After_a_cut_new_records_follow_the_good_ones()
    {
        await WriteAsync(false, "alpha", "beta");
        using (var file = File.OpenWrite(Segment)) file.SetLength(60);
        await WriteAsync(false, "delta");
        Assert.Equal(["alpha", "delta"], Read());
    }

    [Fact]
    public async Task A_flipped_bit_anywhere_stops_the_start_and_names_the_file()
    {
        await WriteAsync(false, [.. Enumerable.Range(0, 30).Select(i => $"record number {i}")]);
        var whole = File.ReadAllBytes(Segment);
        var random = new Random(Seed);
        for (var round = 0; round < 200; round++)
        {
            var damaged = (byte[])whole.Clone();
            var at = random.Next(whole.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Segment, damaged);
            var refusal = Assert.ThrowsAny<IOException>(() => Read());
            Assert.Contains(Segment, refusal.Message, StringComparison.Ordinal);
            Assert.Equal(damaged, File.ReadAllBytes(Segment));
        }
    }

    [Fact]
    public async Task A_missing_manifest_does_not_start_empty()
    {
        await WriteAsync(false, "alpha");
        File.Delete(Path.Combine(_folder.Path, "journal", "current"));
        Assert.Throws<JournalDamageException>(() => Read());
    }

    [Fact]
    public async Task A_record_of_an_unknown_stream_stops_the_start()
    {
        await WriteAsync(false, "alpha");
        using var journal = FileJournal.Open(_folder.Path, durable: false);
        Assert.Throws<JournalDamageException>(() => journal.Recover([new RecordedOwner(9)]));
    }

    [Fact]
    public void A_second_emulator_is_kept_out_and_told_who_is_in()
    {
        using var first = FileJournal.Open(_folder.Path, durable: false);
        var refusal = Assert.Throws<IOException>(() => FileJournal.Open(_folder.Path, durable: false));
        Assert.Contains($"process id {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
    }

    private async Task WriteAsync(bool durable, params string[] texts)
    {
        using var journal = FileJournal.Open(_folder.Path, durable);
        journal.Recover([new RecordedOwner()]);
        foreach (var text in texts)
        {
            journal.Append(1, Encoding.UTF8.GetBytes(text));
            await journal.CommitAsync();
        }
    }

    private List<string> Read()
    {
        var owner = new RecordedOwner();
        using var journal = FileJournal.Open(_folder.Path, durable: false);
        journal.Recover([owner]);
        return owner.Texts;
    }
}
