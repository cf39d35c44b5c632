using System.Globalization;
using System.Text;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Adapters.Events;

namespace Acinaces.Adapters.Stores;

/// <summary>Announcements as items of the table <c>outbox</c>.</summary>
internal static class OutboxItem
{
    private const int ShardCount = 8;

    public static readonly IReadOnlyList<string> Shards = [.. Enumerable.Range(0, ShardCount).Select(NameOf)];

    public static DynamoItem Key(Announcement news) => new()
    {
        { "shard", ShardOf(news.TenantId, news.Subject) },
        { "announcementId", string.Create(CultureInfo.InvariantCulture, $"{Prefix(news.TenantId, news.Subject)}{news.Sequence:D10}") },
    };

    public static string IdOf(DynamoItem item) => item.Text("announcementId");

    public static string IdOf(TableWrite.Delete removal) => IdOf(removal.Key);

    /// <summary>Spreads subjects evenly, and always puts one where it was before.</summary>
    public static string ShardOf(string tenantId, string subject)
    {
        // FNV-1a: the runtime's own hash of a text differs from process to process.
        var hash = 2166136261u;
        foreach (var symbol in Prefix(tenantId, subject)) hash = unchecked((hash ^ symbol) * 16777619u);
        return NameOf((int)(hash % ShardCount));
    }

    /// <summary>What the sort keys of one subject begin with.</summary>
    public static string Prefix(string tenantId, string subject) => $"{tenantId}#{subject}#";

    public static DynamoItem Write(Announcement news)
    {
        var item = Key(news);
        item.Add("tenantId", news.TenantId);
        item.Add("subject", news.Subject);
        item.Add("sequence", (decimal)news.Sequence);
        item.Add("madeAt", news.MadeAt);
        item.Add("entries", DynamoValue.List([.. news.Entries.Select(entry => DynamoValue.Map(WriteEntry(entry)))]));
        return item;
    }

    public static Announcement Read(DynamoItem item) => new(
        item.Text("tenantId"), item.Text("subject"), item.WholeNumber("sequence"), item.InstantOf("madeAt"), [.. item.ListOf("entries").Select(entry => ReadEntry(entry.AsMap()))]);

    private static string NameOf(int shard) => shard.ToString(CultureInfo.InvariantCulture);

    private static DynamoItem WriteEntry(BusEntry entry) => new DynamoItem
    {
        { "source", entry.Source },
        { "detailType", entry.DetailType },
        { "detail", Encoding.UTF8.GetString(entry.Detail.Span) },
    }.With("trace", entry.TraceHeader);

    private static BusEntry ReadEntry(DynamoItem item) => new(item.Text("source"), item.Text("detailType"), Encoding.UTF8.GetBytes(item.Text("detail")), item.TextOrNull("trace"));
}
