using System.Diagnostics;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

public sealed class DiskFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FaultyDisk _disk = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 20)]
    [InlineData(false, 20)]
    public async Task A_full_disk_acknowledges_nothing_and_goes_on_when_it_has_space(bool durable, long spaceLeft)
    {
        var owner = new RecordedOwner();
        using (var journal = Open(durable, owner))
        {
            await AddAsync(journal, owner, "before");
            _disk.Space = spaceLeft;
            owner.Add(journal, "does not fit");
            var refusal = await Assert.ThrowsAsync<JournalRefusalException>(() => journal.CommitAsync().AsTask());
            Assert.Contains("No space left", refusal.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<JournalRefusalException>(() => journal.RequireWritableAsync().AsTask());
            Assert.NotNull(journal.Refusal);
            // Whoever looks at the disk now sees the acknowledged record and perhaps a torn one.
            Assert.Equal(["before"], ReadCopy());

            _disk.Space = null;
            await journal.RequireWritableAsync();
            Assert.Null(journal.Refusal);
            await AddAsync(journal, owner, "after");
        }
        Assert.Equal(["before", "does not fit", "after"], ReadCopy());
    }

    [Fact]
    public async Task A_full_disk_at_a_new_segment_is_survived_as_well()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(true, owner, segmentBytes: 60))
        {
            await AddAsync(journal, owner, "a text of thirty characters or");
            _disk.Space = 10;
            owner.Add(journal, "next");
            await Assert.ThrowsAsync<JournalRefusalException>(() => journal.CommitAsync().AsTask());
            _disk.Space = null;
            await journal.RequireWritableAsync();
            await AddAsync(journal, owner, "last");
        }
        Assert.Equal(["a text of thirty characters or", "next", "last"], ReadCopy());
    }

    [Fact]
    public async Task A_failed_checkpoint_leaves_the_journal_as_it_was()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(true, owner))
        {
            await AddAsync(journal, owner, "one");
            // Room for the mark and the head of a segment, not for the parts.
            _disk.Space = 100;
            await Assert.ThrowsAnyAsync<IOException>(() => journal.CheckpointAsync());
            _disk.Space = null;
            await AddAsync(journal, owner, "two");
            Assert.Equal(["one", "two"], ReadCopy());
            await journal.CheckpointAsync();
            await AddAsync(journal, owner, "three");
        }
        Assert.Equal(["one", "two", "three"], ReadCopy());
    }

    [Fact]
    public async Task After_a_failed_flush_only_a_new_start_is_trusted()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(true, owner))
        {
            await AddAsync(journal, owner, "before");
            _disk.IsBroken = true;
            owner.Add(journal, "lost perhaps");
            await Assert.ThrowsAsync<JournalRefusalException>(() => journal.CommitAsync().AsTask());
            _disk.IsBroken = false;
            await Assert.ThrowsAsync<JournalRefusalException>(() => journal.RequireWritableAsync().AsTask());
        }
        Assert.Equal("before", ReadCopy()[0]);
    }

    [Fact]
    public async Task Slow_flushes_are_shared_by_all_who_wait()
    {
        var owner = new RecordedOwner();
        _disk.FlushTime = TimeSpan.FromMilliseconds(40);
        using var journal = Open(true, owner);
        var before = _disk.Flushes;
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => AddAsync(journal, owner, $"text {i}"))));
        // One flush serves all who came while the one before it ran: far fewer than one each.
        Assert.InRange(_disk.Flushes - before, 1, 50);
        Assert.Equal(owner.Texts, ReadCopy());
    }

    [Fact]
    public async Task Durable_waits_for_the_flush_and_relaxed_does_not()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(true, owner))
        {
            _disk.FlushTime = TimeSpan.FromMilliseconds(100);
            var clock = Stopwatch.StartNew();
            await AddAsync(journal, owner, "durable");
            Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(95), clock.Elapsed.ToString());
        }
        _disk.FlushTime = TimeSpan.FromSeconds(1);
        using (var journal = Open(false, new RecordedOwner()))
        {
            var flushes = _disk.Flushes;
            var commit = AddAsync(journal, owner, "relaxed");
            Assert.True(commit.IsCompletedSuccessfully);
            Assert.Equal(flushes, _disk.Flushes);
            _disk.FlushTime = TimeSpan.Zero;
            for (var i = 0; i < 3000 && _disk.Flushes == flushes; i++) await Task.Delay(10, TestContext.Current.CancellationToken);
            Assert.True(_disk.Flushes > flushes, "Relaxed mode leaves nothing in the page cache for more than a second.");
        }
    }

    private static async Task AddAsync(FileJournal journal, RecordedOwner owner, string text)
    {
        owner.Add(journal, text);
        await journal.CommitAsync();
    }

    private FileJournal Open(bool durable, RecordedOwner owner, long segmentBytes = JournalLimits.SegmentBytes)
    {
        var journal = FileJournal.Open(_folder.Path, new FileJournalOptions { Durable = durable, Disk = _disk, SegmentBytes = segmentBytes });
        journal.Recover([owner]);
        return journal;
    }

    /// <summary>What a start would find now, on a copy: the folder itself is in use.</summary>
    private List<string> ReadCopy()
    {
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, "journal"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Path, Path.GetRelativePath(_folder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? copy.Path);
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var written = File.Create(target);
            source.CopyTo(written);
        }
        var owner = new RecordedOwner();
        using var journal = FileJournal.Open(copy.Path, durable: false);
        journal.Recover([owner]);
        return owner.Texts;
    }
}
