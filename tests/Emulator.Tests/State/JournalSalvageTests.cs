using System.Text;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

public sealed class JournalSalvageTests
{
    [Fact]
    public async Task Keeps_all_but_the_damaged_record_and_says_what_was_lost()
    {
        using var folder = new TemporaryFolder();
        using (var journal = FileJournal.Open(folder.Path, durable: false))
        {
            journal.Recover([]);
            foreach (var text in (string[])["alpha", "beta", "gamma"]) journal.Append(1, Encoding.UTF8.GetBytes(text));
            await journal.CommitAsync();
        }
        // Records of 13 + 5, 13 + 4 and 13 + 5 bytes behind a head of 28: "beta" lies from 46 to 63.
        var segment = Path.Combine(folder.Path, "journal", "tail", "000001.log");
        var bytes = File.ReadAllBytes(segment);
        bytes[60] ^= 1;
        File.WriteAllBytes(segment, bytes);

        var report = JournalSalvage.Run(folder.Path);

        Assert.Equal(2, report.KeptRecords);
        Assert.Equal([new SalvageLoss(segment, 46, 17)], report.Losses);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(report.DamagedFolder, "tail", "000001.log")));
        var owner = new RecordedOwner();
        using var again = FileJournal.Open(folder.Path, durable: false);
        again.Recover([owner]);
        Assert.Equal(["alpha", "gamma"], owner.Texts);
    }

    [Fact]
    public void A_folder_without_journal_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<IOException>(() => JournalSalvage.Run(folder.Path));
    }
}
