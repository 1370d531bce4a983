"""What makes statements out of an analysed source. An extractor names itself in every statement."""
