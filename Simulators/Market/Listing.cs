namespace Acinaces.Simulators.Market;

/// <summary>A pair that a venue lists: where its price moves around and how fine it is quoted.</summary>
/// <param name="Centre">Price the walk stays around, in the quote asset.</param>
/// <param name="YearlyVolatility">0.6 = 60 % a year.</param>
/// <param name="QuoteInDollars">What one unit of the quote asset is worth, for sizing orders.</param>
internal sealed record Listing(
    string BaseAsset, string QuoteAsset, decimal Centre, double YearlyVolatility, decimal TickSize, decimal StepSize, decimal QuoteInDollars = 1m)
{
    public string Symbol => BaseAsset + QuoteAsset;
}
