using System.IO.Compression;
using System.Text;
using Acinaces.Infra.Packaging;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Infra.Tests.Packaging;

public sealed class ReproducibleZipTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acinaces-zip-").FullName;

    [Fact]
    public void The_order_in_which_files_come_does_not_matter() => Prop.ForAll<int, NonEmptyArray<byte>>((seed, content) =>
    {
        PackagedFile[] files = [.. content.Get.Select((value, index) => new PackagedFile($"folder{index % 3}/file{index}", new[] { value }))];
        var shuffled = files.ToArray();
        new System.Random(seed).Shuffle(shuffled);
        return Pack("a.zip", files).SequenceEqual(Pack("b.zip", shuffled));
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261122, 1).WithMaxTest(30));

    [Fact]
    public void Entries_are_sorted_stored_readable_by_all_and_dated_1980()
    {
        Pack("sorted.zip", [new PackagedFile("b/two.dll", Bytes("two")), new PackagedFile("a.json", Bytes("one"))]);
        using var archive = ZipFile.OpenRead(Path.Combine(_folder, "sorted.zip"));
        Assert.Equal(["a.json", "b/two.dll"], archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry =>
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            Assert.Equal(0b1_000_000_110_100_100, entry.ExternalAttributes >> 16 & 0xFFFF);
            Assert.Equal(entry.Length, entry.CompressedLength);
        });
        using var reader = new StreamReader(archive.Entries[1].Open());
        Assert.Equal("two", reader.ReadToEnd());
    }

    [Fact]
    public void One_changed_byte_makes_another_archive() =>
        Assert.NotEqual(Pack("a.zip", [new PackagedFile("x", Bytes("1"))]), Pack("b.zip", [new PackagedFile("x", Bytes("2"))]));

    [Fact]
    public void Two_files_of_one_path_are_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => Pack("a.zip", [new PackagedFile("x", Bytes("1")), new PackagedFile("x", Bytes("2"))]));
        Assert.Contains("'x'", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private byte[] Pack(string name, IEnumerable<PackagedFile> files)
    {
        ReproducibleZip.Write(Path.Combine(_folder, name), files);
        return File.ReadAllBytes(Path.Combine(_folder, name));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
