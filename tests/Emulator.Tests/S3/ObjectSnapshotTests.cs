namespace Acinaces.Emulator.Tests.S3;

/// <summary>A snapshot keeps the bytes of objects, whatever is deleted after it.</summary>
public sealed class ObjectSnapshotTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Brings_deleted_and_replaced_objects_back(bool onDisk)
    {
        var folder = onDisk ? Directory.CreateTempSubdirectory("acinaces-objects-").FullName : null;
        try
        {
            await using var s3 = await S3Cloud.StartAsync(dataDirectory: folder);
            await s3.DoneAsync("PUT", "/trades");
            await s3.DoneAsync("PUT", "/trades/a", "first");
            await s3.DoneAsync("PUT", "/trades/b", "gone");
            await s3.DoneAsync("POST", "/_acinaces/snapshots", """{"name":"before"}""");
            await s3.DoneAsync("PUT", "/trades/a", "second");
            await s3.DoneAsync("DELETE", "/trades/b");
            await s3.DoneAsync("POST", "/_acinaces/snapshots/before/restore");
            Assert.Equal("first", (await s3.DoneAsync("GET", "/trades/a")).Text);
            Assert.Equal("gone", (await s3.DoneAsync("GET", "/trades/b")).Text);
        }
        finally
        {
            if (folder is not null) Directory.Delete(folder, recursive: true);
        }
    }
}
