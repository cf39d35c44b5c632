namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>Scan of all segments, all pages.</summary>
internal sealed record ScanStep(PageRequest Page, int Segments) : ModelStep
{
    public override async Task TakeAsync(DifferentialRun run)
    {
        var placeholders = new Placeholders();
        var body = $"{{{Page.Print(run, placeholders)}{placeholders.Members()}";
        var (items, count, scanned) = (new List<ItemMap>(), 0, 0);
        for (var segment = 0; segment < Segments; segment++)
        {
            var part = await Page.ReadAsync(run, "Scan", Segments == 1 ? body : $"{body},\"TotalSegments\":{Segments},\"Segment\":{segment}");
            items.AddRange(part.Items);
            count += part.Count;
            scanned += part.Scanned;
        }
        var all = Page.View(run, _ => true);
        var kept = all.Where(Page.Keeps).ToArray();
        AreEqual($"Scan {body}}}", $"{kept.Length} of {all.Length}", $"{count} of {scanned}");
        if (!Page.CountsOnly) AreEqual($"Scan {body}}}", Bag(kept.Select(Page.Show)), Bag(items));
    }
}
