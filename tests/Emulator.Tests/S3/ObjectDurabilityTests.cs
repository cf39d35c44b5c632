using Acinaces.Emulator.Tests.Durability;

namespace Acinaces.Emulator.Tests.S3;

/// <summary>An emulator that is killed while objects come in: what it acknowledged is there, and nothing half.</summary>
public sealed class ObjectDurabilityTests
{
    private const int Bytes = 300_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_what_was_acknowledged_and_leaves_no_half_object()
    {
        var folder = Directory.CreateTempSubdirectory("acinaces-objects-").FullName;
        try
        {
            var acknowledged = await UploadUntilKilledAsync(folder);
            using var emulator = await EmulatorProcess.StartAsync(folder, null, "--region", "us-east-1");
            using var http = new HttpClient { BaseAddress = new Uri(emulator.Url) };
            Assert.NotEmpty(acknowledged);
            foreach (var number in acknowledged)
            {
                var bytes = await http.GetByteArrayAsync(new Uri($"/trades/{number}", UriKind.Relative), Cancellation);
                Assert.True(bytes.Length == Bytes && !bytes.AsSpan().ContainsAnyExcept((byte)number), $"Object {number} is not what was acknowledged.");
            }
            // Whatever else is listed is whole as well; files that no object names are gone.
            var listed = new S3Answer(200, new Dictionary<string, string>(), await http.GetByteArrayAsync(new Uri("/trades?list-type=2", UriKind.Relative), Cancellation)).Values("Key");
            foreach (var key in listed) Assert.Equal(Bytes, (await http.GetByteArrayAsync(new Uri($"/trades/{key}", UriKind.Relative), Cancellation)).Length);
            Assert.Equal(listed.Count, Directory.EnumerateFiles(Path.Combine(folder, "objects"), "*", SearchOption.AllDirectories).Count());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<int>> UploadUntilKilledAsync(string folder)
    {
        using var emulator = await EmulatorProcess.StartAsync(folder, null, "--region", "us-east-1");
        using var http = new HttpClient { BaseAddress = new Uri(emulator.Url) };
        using var bucket = await http.PutAsync(new Uri("/trades", UriKind.Relative), null, Cancellation);
        Assert.Equal(200, (int)bucket.StatusCode);
        var acknowledged = new List<int>();
        async Task UploadAsync(int first)
        {
            for (var number = first; number < 200; number += 4)
            {
                using var content = new ByteArrayContent(Enumerable.Repeat((byte)number, Bytes).ToArray());
                using var answer = await http.PutAsync(new Uri($"/trades/{number}", UriKind.Relative), content, Cancellation);
                if (!answer.IsSuccessStatusCode) continue;
                lock (acknowledged) acknowledged.Add(number);
            }
        }

        Task[] uploads = [.. Enumerable.Range(0, 4).Select(UploadAsync)];
        while (true)
        {
            lock (acknowledged)
            {
                if (acknowledged.Count >= 20) break;
            }
            await Task.Delay(5, Cancellation);
        }
        await emulator.KillAsync();
        foreach (var upload in uploads)
        {
            // The connection broke in the middle of it: that upload was never acknowledged.
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
        }
        return acknowledged;
    }
}
