namespace FactBot.Domain.Answers;

internal static class RankingWeights
{
    internal static double[] Now = new double[Enum.GetValues<Feature>().Length];
    internal static double Of(Feature f) => Now[(int)f];
}
