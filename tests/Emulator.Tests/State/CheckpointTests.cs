using System.Text;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Journal => Path.Combine(_folder.Path, "journal");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_came_before_beside_and_after_a_checkpoint_is_recovered_once(bool durable)
    {
        var (one, two) = (new RecordedOwner(1), new RecordedOwner(2));
        using (var journal = Open(durable, one, two))
        {
            using var stop = new CancellationTokenSource();
            var writers = new[] { WriteAsync(journal, one, stop.Token), WriteAsync(journal, two, stop.Token) };
            for (var round = 0; round < 5; round++)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
                await journal.CheckpointAsync();
            }
            await stop.CancelAsync();
            await Task.WhenAll(writers);
            Assert.Equal(5, journal.Checkpoint);
        }
        var (firstAgain, secondAgain) = (new RecordedOwner(1), new RecordedOwner(2));
        using (Open(durable, firstAgain, secondAgain))
        {
            Assert.Equal(one.Texts, firstAgain.Texts);
            Assert.Equal(two.Texts, secondAgain.Texts);
        }
    }

    [Fact]
    public async Task A_checkpoint_drops_the_segments_before_it()
    {
        var owner = new RecordedOwner();
        using var journal = Open(new FileJournalOptions { Durable = false, SegmentBytes = 100 }, owner);
        for (var i = 0; i < 20; i++) await AddAsync(journal, owner, $"text number {i}");
        Assert.True(Segments().Count > 5);
        await journal.CheckpointAsync();
        Assert.Single(Segments());
        Assert.Single(Directory.GetDirectories(Path.Combine(Journal, "parts")));
    }

    [Fact]
    public async Task A_long_tail_makes_a_checkpoint_by_itself()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(new FileJournalOptions { Durable = false, CheckpointBytes = 1000 }, owner))
        {
            for (var i = 0; i < 10_000 && journal.Checkpoint == 0; i++)
            {
                await AddAsync(journal, owner, $"text number {i}");
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }
            Assert.True(journal.Checkpoint > 0);
        }
        Assert.Equal(owner.Texts, Read());
    }

    [Fact]
    public async Task A_crash_before_the_manifest_is_replaced_leaves_the_former_state_and_the_whole_tail()
    {
        var owner = new RecordedOwner();
        var manifest = Path.Combine(Journal, "current");
        byte[] before;
        using (var journal = Open(false, owner))
        {
            await AddAsync(journal, owner, "one");
            await journal.CheckpointAsync();
            await AddAsync(journal, owner, "two");
            before = File.ReadAllBytes(manifest);
            // The parts and the segments of the former checkpoint, as they lie there before the next one removes them.
            Copy(Journal, Journal + ".before");
            await journal.CheckpointAsync();
            await AddAsync(journal, owner, "three");
        }
        Copy(Journal + ".before", Journal);
        Directory.Delete(Journal + ".before", recursive: true);
        File.WriteAllBytes(manifest, before);
        Assert.Equal(["one", "two", "three"], Read());
        // The next checkpoint has a number of its own, though the unfinished one has left its marks.
        var again = new RecordedOwner();
        using (var journal = Open(false, again))
        {
            await journal.CheckpointAsync();
            await AddAsync(journal, again, "four");
        }
        Assert.Equal(["one", "two", "three", "four"], Read());
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("cut")]
    [InlineData("remove")]
    public async Task A_damaged_part_stops_the_start_and_is_named(string damage)
    {
        var owner = new RecordedOwner();
        using (var journal = Open(false, owner))
        {
            for (var i = 0; i < 10; i++) await AddAsync(journal, owner, $"text {i}");
            await journal.CheckpointAsync();
        }
        var part = Directory.GetFiles(Path.Combine(Journal, "parts"), "*.log", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(part);
        if (damage == "flip") bytes[bytes.Length / 2] ^= 4;
        if (damage == "remove") File.Delete(part);
        // The end of a record, which would pass for the end of the part if its length were not known.
        else File.WriteAllBytes(part, damage == "cut" ? bytes[..^19] : bytes);
        var refusal = Assert.Throws<JournalDamageException>(() => Read());
        Assert.Equal(part, refusal.File);
    }

    [Fact]
    public async Task A_flipped_bit_in_the_manifest_stops_the_start()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(false, owner))
        {
            await AddAsync(journal, owner, "one");
            await journal.CheckpointAsync();
        }
        var manifest = Path.Combine(Journal, "current");
        var whole = File.ReadAllBytes(manifest);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(manifest, damaged);
            Assert.Throws<JournalDamageException>(() => Read());
        }
    }

    [Fact]
    public async Task A_removed_segment_stops_the_start_even_when_it_was_the_last()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(new FileJournalOptions { Durable = false, SegmentBytes = 100 }, owner))
        {
            for (var i = 0; i < 20; i++) await AddAsync(journal, owner, $"text number {i}");
        }
        File.Delete(Segments()[^1]);
        Assert.Throws<JournalDamageException>(() => Read());
    }

    [Fact]
    public async Task Unchanged_parts_are_not_written_again()
    {
        var (still, busy) = (new VersionedOwner(1), new VersionedOwner(2));
        using var journal = FileJournal.Open(_folder.Path, durable: false);
        journal.Recover([still, busy]);
        await journal.CheckpointAsync();
        busy.Version++;
        await journal.CheckpointAsync();
        Assert.Equal(["000001-01-part", "000002-02-part"], Directory.GetDirectories(Path.Combine(Journal, "parts")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Salvage_keeps_parts_and_tail_and_what_follows_a_damage()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(false, owner))
        {
            foreach (var text in (string[])["alpha", "beta", "gamma"]) await AddAsync(journal, owner, text);
            await journal.CheckpointAsync();
            foreach (var text in (string[])["delta", "epsilon"]) await AddAsync(journal, owner, text);
        }
        var part = Directory.GetFiles(Path.Combine(Journal, "parts"), "*.log", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(part);
        // Behind a head of 28 bytes and "alpha" (13 + 5), "beta" lies from 46 to 63.
        bytes[60] ^= 1;
        File.WriteAllBytes(part, bytes);
        var report = JournalSalvage.Run(_folder.Path);
        Assert.Equal([new SalvageLoss(part, 46, 17)], report.Losses);
        Assert.Equal(["alpha", "gamma", "delta", "epsilon"], Read());
    }

    private static async Task WriteAsync(FileJournal journal, RecordedOwner owner, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            await AddAsync(journal, owner, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Task.Yield();
        }
    }

    private static async Task AddAsync(FileJournal journal, RecordedOwner owner, string text)
    {
        owner.Add(journal, text);
        await journal.CommitAsync();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            if (!File.Exists(target)) File.Copy(file, target);
        }
    }

    private FileJournal Open(bool durable, params RecordedOwner[] owners) => Open(new FileJournalOptions { Durable = durable }, owners);

    private FileJournal Open(FileJournalOptions options, params RecordedOwner[] owners)
    {
        var journal = FileJournal.Open(_folder.Path, options);
        journal.Recover(owners);
        return journal;
    }

    private List<string> Segments() => [.. Directory.GetFiles(Path.Combine(Journal, "tail"), "*.log").Order()];

    private List<string> Read()
    {
        var owner = new RecordedOwner();
        using var journal = FileJournal.Open(_folder.Path, durable: false);
        journal.Recover([owner]);
        return owner.Texts;
    }

    private sealed class VersionedOwner(byte stream) : IJournaled
    {
        public int Version { get; set; }

        public byte JournalStream => stream;

        public void Replay(ReadOnlySpan<byte> record)
        {
        }

        public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut) => [];

        public IStateCapture Capture(Action cut)
        {
            cut();
            return new VersionedCapture(stream, Version);
        }
    }

    private sealed class VersionedCapture(byte stream, int version) : IStateCapture
    {
        public byte JournalStream => stream;

        public IReadOnlyList<SnapshotPart> Parts => [new SnapshotPart("part", version, [Encoding.UTF8.GetBytes("text")])];
    }
}
