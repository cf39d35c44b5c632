using System.Text;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

public sealed class JournalPastTests : IDisposable
{
    private static readonly DateTimeOffset Birth = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private readonly HandClock _clock = new(Birth);

    private string Tail => Path.Combine(_folder.Path, "journal", "tail");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_era_gives_the_state_it_began_with_and_what_came_after()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(owner, 1_000_000))
        {
            await AddAsync(journal, owner, "one");
            await CheckpointAsync(journal);
            await AddAsync(journal, owner, "two");
            await CheckpointAsync(journal);
            await AddAsync(journal, owner, "three");
            Check(journal);
        }
        using var again = Open(new RecordedOwner(), 1_000_000);
        Check(again);

        void Check(FileJournal journal)
        {
            Assert.Equal(Birth, journal.PastBegins);
            Assert.Equal(["one"], Read(journal, Birth));
            Assert.Equal(["one", "two"], Read(journal, Birth.AddMinutes(1)));
            Assert.Equal(["one", "two", "three"], Read(journal, Birth.AddMinutes(2)));
            Assert.Null(Read(journal, Birth.AddTicks(-1)));
        }
    }

    [Fact]
    public async Task A_past_without_room_is_removed_from_the_disk()
    {
        var owner = new RecordedOwner();
        using var journal = Open(owner, 0);
        await AddAsync(journal, owner, "one");
        await CheckpointAsync(journal);
        await AddAsync(journal, owner, "two");
        Assert.Equal(Birth.AddMinutes(1), journal.PastBegins);
        Assert.Null(Read(journal, Birth));
        Assert.Equal(["one", "two"], Read(journal, Birth.AddMinutes(1)));
        await CheckpointAsync(journal);
        Assert.Single(Directory.GetFiles(Tail, "*.log"));
        Assert.Single(Directory.GetDirectories(Path.Combine(_folder.Path, "journal", "parts")));
    }

    [Fact]
    public async Task What_is_older_than_35_days_is_forgotten_except_for_what_they_began_with()
    {
        var owner = new RecordedOwner();
        using var journal = Open(owner, 1_000_000);
        await AddAsync(journal, owner, "one");
        await CheckpointAsync(journal);
        _clock.Move(TimeSpan.FromDays(35));
        await CheckpointAsync(journal);
        // The era that began one minute after the birth was the present one until 35 days and two minutes after it.
        Assert.Equal(Birth.AddMinutes(1), journal.PastBegins);
        _clock.Move(TimeSpan.FromDays(36));
        await CheckpointAsync(journal);
        Assert.Equal(Birth.AddDays(35).AddMinutes(2), journal.PastBegins);
    }

    [Fact]
    public async Task A_folder_of_format_2_begins_its_past_at_the_next_start()
    {
        var owner = new RecordedOwner();
        using (var journal = Open(owner, 1_000_000))
        {
            await AddAsync(journal, owner, "one");
            await CheckpointAsync(journal);
            await AddAsync(journal, owner, "two");
        }
        var manifest = JournalManifest.Read(Path.Combine(_folder.Path, "journal")) ?? throw new InvalidOperationException("There is no manifest.");
        WriteFormat2(manifest);
        _clock.Move(TimeSpan.FromHours(1));
        var taken = new RecordedOwner();
        using (var journal = Open(taken, 1_000_000))
        {
            Assert.Equal(["one", "two"], taken.Texts);
            Assert.Equal(_clock.GetUtcNow(), journal.PastBegins);
            Assert.Equal(["one", "two"], Read(journal, _clock.GetUtcNow()));
        }
        Assert.StartsWith("acinaces-journal 3\n", File.ReadAllText(JournalManifest.FileIn(Path.Combine(_folder.Path, "journal"))), StringComparison.Ordinal);
    }

    /// <summary>As the version before this one wrote it: without a start and without a past.</summary>
    private void WriteFormat2(JournalManifest manifest)
    {
        var text = $"acinaces-journal 2\n{manifest.Checkpoint} {manifest.FirstSegment} {manifest.LastSegment}\n{string.Concat(manifest.Parts.Select(part => $"{part.Bytes} {part.Folder}\n"))}";
        File.WriteAllText(JournalManifest.FileIn(Path.Combine(_folder.Path, "journal")), $"{text}{JournalRecord.Crc32C(Encoding.UTF8.GetBytes(text)):X8}\n");
    }

    private async Task CheckpointAsync(FileJournal journal)
    {
        _clock.Move(TimeSpan.FromMinutes(1));
        await journal.CheckpointAsync();
    }

    private FileJournal Open(RecordedOwner owner, long pastBytes)
    {
        var journal = FileJournal.Open(_folder.Path, new FileJournalOptions { Durable = false, PastBytes = pastBytes, Clock = _clock });
        journal.Recover([owner]);
        return journal;
    }

    private static async Task AddAsync(FileJournal journal, RecordedOwner owner, string text)
    {
        owner.Add(journal, text);
        await journal.CommitAsync();
    }

    private static List<string>? Read(FileJournal journal, DateTimeOffset until)
    {
        var texts = new List<string>();
        return journal.ReadPast(new PartOfPast(1, "all", until), (_, content, _, _) => texts.Add(Encoding.UTF8.GetString(content))) ? texts : null;
    }
}
